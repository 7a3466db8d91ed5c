import { record } from "@/lib/audit/record";
import type { Run } from "@/lib/db/statements";
import type { HandoverRow } from "@/lib/handover/handoverRow";
import { watchRow } from "@/lib/handover/watchRow";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Looks whether the stop rule of a handover that stands has fired, and writes it down once, with its line of the log,
 * in the transaction of `run`: asked again, by whomever, it writes nothing more.
 * @returns whether it has fired, now or before
 */
export async function recordFiring(
  ctx: Pick<Ctx, "org" | "actor" | "now">,
  run: Run,
  row: HandoverRow,
  timezone: string,
): Promise<boolean> {
  if (row.why !== null) return true;
  const { firing } = await watchRow(ctx.org, run, row, timezone);
  if (firing === null) return false;
  const { why, at, checks, mistakes, low } = firing;
  const cost = firing.cost?.toFixed(6) ?? null;
  const written = await run(insert, [ctx.org, row.id, why, at, checks, mistakes, low, cost, ctx.now]);
  if (written.length > 0) {
    await record(run, ctx, {
      action: "handover.stop_rule_fired",
      subject: `handover:${row.id}`,
      after: { process: row.process, why, at, checks, mistakes, low, cost },
    });
  }
  return true;
}

const insert = `
  insert into handover_firing
    (organisation_id, handover_id, why, at, checks, mistakes, low, cost, recorded_at)
  values
    ($1::uuid, $2::uuid, $3::text, $4::timestamptz, $5::bigint, $6::bigint, $7::numeric, $8::numeric, $9::timestamptz)
  on conflict (organisation_id, handover_id) do nothing
  returning handover_id`;
