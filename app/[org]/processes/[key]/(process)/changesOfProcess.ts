import { addDays, later } from "@/lib/calendar/days";
import type { ListedEffect } from "@/lib/change/effectsAnswer";
import { readEffects } from "@/lib/change/readEffects";
import type { ShareKey } from "@/lib/kpi/shareKeys";
import type { Ctx } from "@/lib/tenancy/ctx";

/** What was changed on some days in a process, or in the whole firm, with what it did; of the last year at most. */
export async function changesOfProcess(
  ctx: Ctx,
  process: string,
  { kpi, from, to }: { kpi: ShareKey; from: string; to: string },
): Promise<ListedEffect[]> {
  const days = { from: later(from, addDays(to, -365)), to };
  const { items } = await readEffects(ctx, { kpi, ...days, process: null, limit: 500 });
  return items.filter((change) => change.process === null || change.process === process);
}
