import { Fault } from "@/lib/contract/fault";
import { connection } from "@/lib/db/connection";
import type { Ctx } from "@/lib/tenancy/ctx";
import { organisationBySlug } from "@/lib/tenancy/organisations";

/**
 * The context of a command in the organisation of a slug.
 * @throws Fault `not-found`
 */
export async function commandCtx(slug: string): Promise<Ctx> {
  const db = await connection();
  const org = await organisationBySlug(db, slug);
  if (org === null) throw new Fault("not-found", `There is no organisation "${slug}".`);
  return { org, db, now: new Date(), actor: { kind: "command", id: "handover" } };
}
