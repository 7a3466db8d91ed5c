import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { type CurrentPerson, currentPerson } from "@/lib/auth/session";
import { connection } from "@/lib/db/connection";
import { processorTurn } from "@/lib/http/processorTurn";
import { ofOrganisation } from "@/lib/observe/requestContext";
import type { Ctx } from "@/lib/tenancy/ctx";
import { type Membership, membership, organisationBySlug } from "@/lib/tenancy/organisations";

/** A page's context: the organisation that its address names, as the person who is signed in may see it. */
export interface PageCtx extends Ctx {
  membership: Membership;
  person: CurrentPerson;
}

/**
 * The context of a page under /[org], the same for its layouts and the page (one reading a request). Leads to
 * /sign-in who is not signed in, and says “not found” alike for an organisation that there is not and for one that
 * the person is not a member of. Every page calls it: a layout alone protects nothing.
 */
export const pageCtx = cache(async (slug: string): Promise<PageCtx> => {
  const db = await connection();
  const person = await currentPerson(db, await headers());
  if (person === null) redirect(`/sign-in?callbackUrl=${encodeURIComponent(`/${slug}`)}`);
  const now = new Date();
  const org = await organisationBySlug(db, slug);
  const found = org === null ? null : await membership({ org, db, now }, person.id);
  if (found === null) notFound();
  ofOrganisation(found.org);
  await processorTurn(found.org);
  return {
    org: found.org,
    db,
    now,
    actor: { kind: "person", id: person.id, role: found.role },
    membership: found,
    person,
  };
});
