import type { CurrentPerson } from "@/lib/auth/session";
import type { PageCtx } from "@/lib/http/pageCtx";

/** The person who opens a page as a member of its organisation; null: a visitor. */
export function memberOf({ actor, person }: PageCtx): CurrentPerson | null {
  return actor.kind === "visitor" ? null : person;
}
