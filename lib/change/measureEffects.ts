import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays, earlier, later } from "@/lib/calendar/days";
import { changeEffect, watched } from "@/lib/change/changeEffect";
import { type Counts, counts } from "@/lib/change/counts";
import { compared } from "@/lib/change/recovery";
import type { Run } from "@/lib/db/statements";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { longestWindow } from "@/lib/kpi/longestWindow";
import type { Counted } from "@/lib/kpi/newcombe";
import { periods } from "@/lib/kpi/periods";
import type { Dated } from "@/lib/kpi/readDated";
import { readShares } from "@/lib/kpi/readShares";
import type { ShareKey } from "@/lib/kpi/shareKeys";
import type { Ctx } from "@/lib/tenancy/ctx";

/** What was changed, as far as its effect goes: on which day, in which process (null: of the whole firm). */
export interface Measured {
  day: string;
  process: string | null;
}

/** What a change did, as `changeEffect` finds it. */
export type Effect = ReturnType<typeof changeEffect>;

/**
 * What changes did to a share of their processes, each held against the others, in the order of the changes. Only settled
 * days count, up to yesterday; for FCR and the reopening rate as far back as the windows of returns reach.
 */
export async function measureEffects<Change extends Measured>(
  ctx: Pick<Ctx, "org" | "now">,
  run: Run,
  { kpi, changes, dated }: { kpi: ShareKey; changes: readonly Change[]; dated: Dated },
): Promise<(Change & Effect)[]> {
  const yesterday = addDays(dayInZone(ctx.now, dated.timezone), -1);
  const days = await readDays(ctx.org, run, kpi, changes, yesterday);
  return changes.map((change) => {
    const { day, process } = change;
    const others = process === null ? null : days.others(process);
    const last = settled(kpi, dated, process, yesterday);
    return {
      ...change,
      ...changeEffect(day, days.own(process), others, { last, better: catalog[kpi].better }),
    };
  });
}

/** The last day that can no longer change by itself, for a process and those it is held against. */
function settled(kpi: ShareKey, dated: Dated, process: string | null, yesterday: string): string {
  if (catalog[kpi].settles === "withPeriod") return yesterday;
  const windows = [longestWindow(dated, null), process === null ? 0 : longestWindow(dated, process)];
  return addDays(yesterday, -Math.max(...windows));
}

/** The share by day, from 14 days before the earliest of the changes to 90 after the latest. */
async function readDays(
  org: string,
  run: Run,
  kpi: ShareKey,
  changes: readonly Measured[],
  yesterday: string,
): Promise<{ own(process: string | null): Counts; others(process: string): Counts }> {
  const made = changes.map(({ day }) => day);
  const first = addDays(made.reduce(earlier, yesterday), -compared);
  const last = earlier(addDays(made.reduce(later, made[0] ?? yesterday), watched - 1), yesterday);
  const days = first <= last ? periods(first, last, "day") : [];
  const read = (process: string | null) =>
    days.length === 0
      ? Promise.resolve(new Map<string, Counted[]>())
      : readShares(org, run, { kpi, periods: days, process });
  const population = await read(null);
  const outside = new Map<string, Counted[]>();
  for (const { process } of changes) {
    // a process that is not in the population is read by itself: asked for by name, it is one
    if (process === null || population.has(process) || outside.has(process)) continue;
    outside.set(process, (await read(process)).get(process) ?? []);
  }
  const together = (left: string | null) =>
    counts(
      first,
      days.map((_, at) => {
        const sum = { numerator: 0, denominator: 0 };
        for (const [process, shares] of population) {
          if (process === left) continue;
          sum.numerator += shares[at]?.numerator ?? 0;
          sum.denominator += shares[at]?.denominator ?? 0;
        }
        return sum;
      }),
    );
  return {
    own: (process) =>
      process === null
        ? together(null)
        : counts(first, population.get(process) ?? outside.get(process) ?? []),
    others: together,
  };
}
