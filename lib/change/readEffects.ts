import { z } from "zod";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays, earlier } from "@/lib/calendar/days";
import { changeEffect, watched } from "@/lib/change/changeEffect";
import { type Counts, counts } from "@/lib/change/counts";
import type { Effects } from "@/lib/change/effectsAnswer";
import type { EffectsQuery } from "@/lib/change/effectsQuery";
import { type ListedChange, listChanges } from "@/lib/change/listChanges";
import { compared } from "@/lib/change/recovery";
import { cursorInstant, cursorParts, cursorText } from "@/lib/contract/cursor";
import { storable } from "@/lib/contract/storable";
import { type Run, statements } from "@/lib/db/statements";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { checkProcess } from "@/lib/kpi/checkProcess";
import { longestWindow } from "@/lib/kpi/longestWindow";
import type { Counted } from "@/lib/kpi/newcombe";
import { periods } from "@/lib/kpi/periods";
import { type Dated, readDated } from "@/lib/kpi/readDated";
import { snapshot } from "@/lib/kpi/readParts";
import { readShares } from "@/lib/kpi/readShares";
import type { ShareKey } from "@/lib/kpi/shareKeys";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * The changes that were made on some days, the latest first, each with what it did to one share of its process (of the
 * whole firm where it names none), held against the other processes, and how long it took to recover from a drop. Only
 * settled days count: up to yesterday, for FCR and the reopening rate as far back as the windows reach.
 *
 * Days are those of the organisation's zone; differences are parts of 1.
 * @throws Fault `not-found` for a process that does not exist, `invalid` for a cursor of another list; `forbidden`
 */
export async function readEffects(ctx: Ctx, query: EffectsQuery): Promise<Effects> {
  require(ctx, "figures:read");
  const { kpi, from, to, process, limit } = query;
  const after = query.cursor === undefined ? null : cursorParts(query.cursor, cursor);
  return statements(
    ctx,
    async (run) => {
      const dated = await readDated(ctx.org, run, to);
      checkProcess(dated, process);
      const { timezone } = dated;
      const found = await listChanges(ctx.org, run, { timezone, from, to, process, after, limit: limit + 1 });
      const page = found.slice(0, limit);
      const last = page.at(-1);
      const yesterday = addDays(dayInZone(ctx.now, timezone), -1);
      const days = await readDays(ctx.org, run, kpi, page, yesterday);
      const items = page.map(({ day, title, kind, process, note }) => ({
        day,
        title,
        kind,
        process,
        note,
        ...changeEffect(day, days.own(process), process === null ? null : days.others(process), {
          last: settled(kpi, dated, process, yesterday),
          better: catalog[kpi].better,
        }),
      }));
      const more = found.length > limit && last;
      return { kpi, timezone, items, next: more ? cursorText([last.time, last.source, last.id]) : null };
    },
    snapshot,
  );
}

const cursor = z.tuple([cursorInstant, storable, storable]);

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
  changes: readonly ListedChange[],
  yesterday: string,
): Promise<{ own(process: string | null): Counts; others(process: string): Counts }> {
  const first = addDays(changes.at(-1)?.day ?? yesterday, -compared);
  const last = earlier(addDays(changes[0]?.day ?? yesterday, watched - 1), yesterday);
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
