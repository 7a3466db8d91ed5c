import { z } from "zod";
import { forgetKey } from "@/lib/auth/knownKeys";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { statements } from "@/lib/db/statements";
import { type ErasureReceipt, erasureReceipt } from "@/lib/settings/erasureReceipt";
import { countRows } from "@/lib/tenancy/countRows";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require, visitorsLook } from "@/lib/tenancy/require";
import { tenantTables } from "@/lib/tenancy/tenantTables";

/**
 * Deletes the organisation with everything in it, its log included; its people keep their accounts. It cannot be
 * undone, so the slug is asked for as a confirmation. Rows are counted before and after, in the same transaction: were
 * one left, nothing would be deleted.
 * @returns what was deleted, which nobody but the caller has
 * @throws Fault `forbidden`; `invalid` when the slug is not the organisation's
 */
export async function deleteOrganisation(ctx: Ctx, input: DeleteOrganisation): Promise<ErasureReceipt> {
  require(ctx, "organisation:delete");
  const { actor } = ctx;
  if (actor.kind === "visitor") throw visitorsLook();
  const { slug } = parse(deleteOrganisationSchema, input);
  const { keys, before } = await statements(ctx, async (run) => {
    const [row] = await run<{ slug: string }>(
      "select slug from organisation where organisation_id = $1::uuid for update",
      [ctx.org],
    );
    if (row?.slug !== slug) {
      const detail = "must be the slug of the organisation that is to be deleted";
      throw new Fault("invalid", `/slug: ${detail}.`, { errors: [{ pointer: "/slug", detail }] });
    }
    const before = await countRows(run, ctx.org);
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
    const keys = await run<{ id: string }>(
      "delete from directory_key where organisation_id = $1::uuid returning key_id as id",
      [ctx.org],
    );
    const left = Object.entries(await countRows(run, ctx.org)).filter(([, rows]) => rows > 0);
    if (left.length > 0) throw new Error(`Nothing was deleted: rows were left in ${left.join(", ")}.`);
    return { keys, before };
  });
  for (const { id } of keys) forgetKey(id);
  return erasureReceipt({
    erased: { organisation: slug, id: ctx.org },
    at: ctx.now.toISOString(),
    by: { kind: actor.kind, id: actor.id },
    tables: Object.fromEntries(
      Object.entries(before).map(([table, rows]) => [table, { before: rows, after: 0 as const }]),
    ),
    rows: Object.values(before).reduce((sum, rows) => sum + rows, 0),
  });
}

export const deleteOrganisationSchema = z.strictObject({ slug: z.string() });

export type DeleteOrganisation = z.input<typeof deleteOrganisationSchema>;
