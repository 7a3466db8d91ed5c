import type { Run } from "@/lib/db/statements";
import type { HandoverRow } from "@/lib/handover/handoverRow";
import { readWatched } from "@/lib/handover/readWatched";
import { type Check, type Firing, stopRule } from "@/lib/handover/stopRule";
import { Exact } from "@/lib/kpi/exact";

/**
 * What the stop rule of a handover says of everything that is stored by now.
 * @returns with the checks since the decision
 */
export async function watchRow(
  org: string,
  run: Run,
  row: HandoverRow,
  timezone: string,
): Promise<{ firing: Firing | null; checks: Check[] }> {
  const { decidedAt, mistakeCost, required, stopChecks, stopWeeklyCost } = row;
  const { checks, mistakes } = await readWatched(org, run, row, {
    since: decidedAt,
    timezone,
    usual: mistakeCost,
  });
  const weeklyCost = stopWeeklyCost === null ? null : new Exact(stopWeeklyCost);
  return { firing: stopRule({ required, checks: stopChecks, weeklyCost }, checks, mistakes), checks };
}
