import { notFound } from "next/navigation";
import type { CurrentPerson } from "@/lib/auth/session";
import type { PageCtx } from "@/lib/http/pageCtx";

/** The person who opens a page that is for members alone: to visitors it is not there. */
export function memberOf({ actor, person }: PageCtx): CurrentPerson {
  if (person === null || actor.kind === "visitor") notFound();
  return person;
}
