import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { type CurrentPerson, currentPerson } from "@/lib/auth/session";
import { address } from "@/lib/contract/address";
import { connection } from "@/lib/db/connection";
import { processorTurn } from "@/lib/http/processorTurn";
import { ofOrganisation } from "@/lib/observe/requestContext";
import type { Ctx } from "@/lib/tenancy/ctx";
import type { Membership } from "@/lib/tenancy/organisations";
import { publicSlug } from "@/lib/tenancy/publicSlug";
import { visit } from "@/lib/tenancy/visit";

/** A page's context: the organisation that its address names, as who asks may see it. */
export interface PageCtx extends Ctx {
  membership: Membership;
  /** who is signed in; null: nobody, which is who visits the public sample firm */
  person: CurrentPerson | null;
}

/**
 * The context of a page under /[org], the same for its layouts and the page (one reading a request). Leads to
 * /sign-in who is not signed in, and says “not found” alike for an organisation that there is not and for one that
 * the person is not a member of; into the public sample firm comes everybody. Every page calls it: a layout alone
 * protects nothing.
 */
export const pageCtx = cache(async (slug: string): Promise<PageCtx> => {
  const [db, asking] = [await connection(), await headers()];
  const person = await currentPerson(db, asking);
  const comer = { personId: person?.id ?? null, address: address(asking) };
  const found = await visit(db, slug, comer, new Date());
  if (found === null) {
    if (person !== null || slug === publicSlug) notFound();
    redirect(`/sign-in?callbackUrl=${encodeURIComponent(`/${slug}`)}`);
  }
  const { actor, membership, now } = found;
  ofOrganisation(membership.org);
  await processorTurn(membership.org);
  return { org: membership.org, db, now, actor, membership, person };
});
