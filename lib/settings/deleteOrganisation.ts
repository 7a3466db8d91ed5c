import { z } from "zod";
import { forgetKey } from "@/lib/auth/knownKeys";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";
import { tenantTables } from "@/lib/tenancy/tenantTables";

/**
 * Deletes the organisation with everything in it, its log included; its people keep their accounts. It cannot be
 * undone, so the slug is asked for as a confirmation.
 * @throws Fault `forbidden`; `invalid` when the slug is not the organisation's
 */
export async function deleteOrganisation(ctx: Ctx, input: DeleteOrganisation): Promise<void> {
  require(ctx, "organisation:delete");
  const { slug } = parse(deleteOrganisationSchema, input);
  const keys = await statements(ctx, async (run) => {
    const [row] = await run<{ slug: string }>(
      "select slug from organisation where organisation_id = $1::uuid for update",
      [ctx.org],
    );
    if (row?.slug !== slug) {
      const detail = "must be the slug of the organisation that is to be deleted";
      throw new Fault("invalid", `/slug: ${detail}.`, { errors: [{ pointer: "/slug", detail }] });
    }
    for (const table of tenantTables.loose) {
      await run(`delete from ${table} where organisation_id = $1::uuid`, [ctx.org]);
    }
    await run("delete from organisation where organisation_id = $1::uuid", [ctx.org]);
    await run("delete from directory_slug where organisation_id = $1::uuid", [ctx.org]);
    await run("delete from directory_job where organisation_id = $1::uuid", [ctx.org]);
    await run("delete from directory_member where organisation_id = $1::uuid", [ctx.org]);
    await run("delete from directory_hook where organisation_id = $1::uuid", [ctx.org]);
    await run("delete from directory_invitation where organisation_id = $1::uuid", [ctx.org]);
    await run("delete from directory_share where organisation_id = $1::uuid", [ctx.org]);
    return run<{ id: string }>(
      "delete from directory_key where organisation_id = $1::uuid returning key_id as id",
      [ctx.org],
    );
  });
  for (const { id } of keys) forgetKey(id);
}

export const deleteOrganisationSchema = z.strictObject({ slug: z.string() });

export type DeleteOrganisation = z.input<typeof deleteOrganisationSchema>;
