import { record } from "@/lib/audit/record";
import type { Run } from "@/lib/db/statements";
import { statements } from "@/lib/db/statements";
import { foldEverything } from "@/lib/ingest/foldEverything";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/** What is folded from events, and can be dropped and made again. */
export const folded = [
  "case_state",
  "order_state",
  "rollup_close",
  "rollup_first_close",
  "rollup_duration",
  "rollup_labour",
  "rollup_machine",
  "rollup_order",
  "rollup_spend",
  "rollup_untimed",
] as const;

/**
 * Drops cases, orders and rollups of the organisation and folds them again from its events, in one transaction:
 * readers see the old figures until it ends, then the new ones; writers wait.
 * @param options.timezone a new zone for the organisation, whose days everything is then counted in
 */
export async function rebuild(ctx: Ctx, options: { timezone?: string } = {}): Promise<void> {
  require(ctx, "settings:write");
  await statements(ctx, async (run) => {
    const timezone = await takeOrganisation(ctx, run, options.timezone);
    for (const table of folded) {
      await run(`delete from ${table} where organisation_id = $1::uuid`, [ctx.org]);
    }
    await foldEverything(ctx, run, timezone);
  });
}

/** An exclusive lock: batches wait until the rebuild has ended. */
async function takeOrganisation(ctx: Ctx, run: Run, timezone?: string): Promise<string> {
  const rows = await run<{ timezone: string }>(
    `select timezone from organisation where organisation_id = $1::uuid for update`,
    [ctx.org],
  );
  const before = rows[0]?.timezone ?? "UTC";
  if (!timezone || timezone === before) return before;
  await run("update organisation set timezone = $2::text where organisation_id = $1::uuid", [
    ctx.org,
    timezone,
  ]);
  const change = { before: { timezone: before }, after: { timezone } };
  await record(run, ctx, { action: "settings.changed", subject: "organisation", ...change });
  return timezone;
}
