import { Fault } from "@/lib/contract/fault";
import { statements } from "@/lib/db/statements";
import { deleteOrganisation } from "@/lib/settings/deleteOrganisation";
import type { Ctx } from "@/lib/tenancy/ctx";
import { membersOf } from "@/lib/tenancy/membersOf";

/**
 * Removes a sample firm without a trace: with the people who were made up with it, and without those who looked at it.
 * @returns the slug that it had
 * @throws Fault `invalid` for an organisation that is no sample firm
 */
export async function removeSample(ctx: Ctx): Promise<string> {
  const [found] = await statements(ctx, (run) =>
    run<{ slug: string; sample: boolean }>(
      "select slug, sample from organisation where organisation_id = $1::uuid",
      [ctx.org],
    ),
  );
  if (!found?.sample) throw new Fault("invalid", "This is not a sample firm: nothing was removed.");
  const members = await membersOf(ctx);
  await deleteOrganisation(ctx, { slug: found.slug });
  // who can never sign in, at a domain that is nobody's, and is in no organisation any more
  await ctx.db.pool.query(
    `delete from person p
     where id = any ($1::uuid[]) and password_hash = 'none' and email like '%.example'
       and not exists (select from directory_member where person_id = p.id)`,
    [members.map(({ id }) => id)],
  );
  return found.slug;
}
