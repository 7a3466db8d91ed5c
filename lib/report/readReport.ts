// Longer than most: the one list of what a report asks, all at once.
import { z } from "zod";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays, earlier } from "@/lib/calendar/days";
import { noonIn } from "@/lib/calendar/noonIn";
import { readTouches } from "@/lib/cases/readTouches";
import { readDrivers } from "@/lib/change/readDrivers";
import { Fault } from "@/lib/contract/fault";
import { statements } from "@/lib/db/statements";
import { candidates } from "@/lib/handover/candidates";
import { readGates } from "@/lib/handover/readGates";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { versionOf } from "@/lib/kpi/catalog/versionOf";
import { readParts } from "@/lib/kpi/readParts";
import { settledTo } from "@/lib/kpi/settled";
import { stretchOf } from "@/lib/kpi/stretch";
import { countMistakes } from "@/lib/mistakes/countMistakes";
import { changesWithEffects } from "@/lib/report/changesWithEffects";
import { comparedDays, solvedDays } from "@/lib/report/comparedDays";
import { gatesMoved } from "@/lib/report/gatesMoved";
import { headlines } from "@/lib/report/headlines";
import { listActions } from "@/lib/report/listActions";
import type { ReportPeriod } from "@/lib/report/period";
import { type Report, reportKpis } from "@/lib/report/reportSchema";
import { received } from "@/lib/report/sql/received.sql";
import { stops } from "@/lib/report/sql/stops.sql";
import { lastDay } from "@/lib/roadmap/phases";
import { readRoadmap } from "@/lib/roadmap/readRoadmap";
import { listProcesses } from "@/lib/settings/listProcesses";
import { readSettings } from "@/lib/settings/readSettings";
import { listSources } from "@/lib/sources/listSources";
import { notAhead } from "@/lib/sources/notAhead";
import { readLacks } from "@/lib/sources/readLacks";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";
import type { FirmCalendar } from "@/lib/workdays/firmCalendar";
import { lastWorkingDays } from "@/lib/workdays/lastWorkingDays";
import { readCalendar } from "@/lib/workdays/readCalendar";

/**
 * The report of a week or a month, with money, as its figures are now; of a period that runs, of its full days. It is
 * the same for whoever asks: what a single role earns is in none.
 * @throws Fault `not-found` before the first day of the period is over; `forbidden`
 */
export async function readReport(asked: Ctx, period: ReportPeriod): Promise<Report> {
  require(asked, "figures:read");
  const ctx: Ctx = { ...asked, actor: reader };
  const settings = await readSettings(ctx);
  const { timezone, roadmapStart } = settings;
  const today = dayInZone(ctx.now, timezone);
  const { days, base } = comparedDays(period, today);
  const { from, to } = days;
  const whole = to === period.to;
  const total = (of: { from: string; to: string }) =>
    readParts(ctx, { from: of.from, to: of.to, interval: "total", process: null });
  const begun = roadmapStart !== null && roadmapStart <= to ? roadmapStart : null;

  const current = await total(days);
  const settled = settledTo(current.dated, today);
  const { solved, solvedBefore } = solvedDays({ days, base }, settled);
  const [now, then, atStart] = await Promise.all([
    total(solved).then((parts) => stretchOf(current, parts)),
    Promise.all([total(base), total(solvedBefore)]).then(([parts, returns]) => stretchOf(parts, returns)),
    begun === null
      ? null
      : total({ from: addDays(begun, -28), to: addDays(begun, -1) }).then((parts) => stretchOf(parts, parts)),
  ]);
  const driversOf = (kpi: "aar" | "fcr" | "cts") => {
    const [after, earlierDays] = kpi === "fcr" ? [solved, solvedBefore] : [days, base];
    return readDrivers(ctx, {
      kpi,
      from: after.from,
      to: after.to,
      baseFrom: earlierDays.from,
      baseTo: earlierDays.to,
    });
  };
  // the gates as they stood in the morning after the last day, and in that of the first
  const morning = (day: string): Ctx => {
    const noon = noonIn(day, timezone);
    return { ...ctx, now: noon < ctx.now ? noon : ctx.now };
  };
  const [
    processes,
    drivers,
    touches,
    changes,
    gates,
    gatesBefore,
    beside,
    sources,
    lacks,
    actions,
    roadmap,
    calendar,
  ] = await Promise.all([
    listProcesses(ctx, { limit: 500 }),
    Promise.all([driversOf("aar"), driversOf("fcr"), driversOf("cts")]),
    orNull(readTouches(ctx, { from, to, process: null, limit: 5 })),
    changesWithEffects(ctx, days),
    readGates(morning(addDays(to, 1))),
    readGates(morning(from)),
    readBeside(ctx, { timezone, days, base }),
    listSources(ctx, { limit: 500 }),
    readLacks(ctx, from, to),
    listActions(ctx, period),
    begun === null ? null : readPhases(ctx, { start: begun, today, to, settledTo: settled }),
    readCalendar(ctx),
  ]);
  const names = Object.fromEntries(processes.items.map(({ key, name }) => [key, name]));
  const { kind, id } = period;
  return {
    ...{ period: id, kind, from, to, whole, version: "owner" },
    ...{ organisation: settings.name, timezone, currency: settings.currency },
    composedAt: ctx.now.toISOString(),
    base,
    settledTo: settled,
    data: {
      to: beside.dataTo && notAhead(beside.dataTo, ctx.now).toISOString(),
      stale: isStale(beside.dataTo, calendar, { timezone, from, to }),
      quiet: sources.items.filter(({ quietSince }) => quietSince !== null).map(({ source }) => source),
      refused: beside.refused,
      lacks: lacks.map(({ kpi, what, count, names }) => ({ kpi, what, count, names })),
    },
    figures: headlines({ now, then, atStart, solved }),
    hollow: drivers[0].hollow ?? [],
    drivers,
    touches,
    changes,
    gates: gatesMoved(gatesBefore, gates),
    stopped: beside.stopped.map((stop) => ({ ...stop, name: names[stop.process] ?? stop.process })),
    next: candidates(gates)
      .filter(({ verdict }) => verdict === "hand_over" || verdict === "review" || verdict === "hold")
      .slice(0, 3)
      .map(({ process, name, step, upTo, verdict, more, n, monthly }) => ({
        ...{ process, name, step, upTo, verdict, more, reviewed: n, monthly },
      })),
    mistakes: beside.mistakes,
    ...actions,
    phases: roadmap ?? [],
    names,
    definitions: Object.fromEntries(reportKpis.map((kpi) => [kpi, versionOf(catalog[kpi])])),
  };
}

/** Reads as the least of members does, whoever asks: a report is kept, and sent to others. */
const reader: Ctx["actor"] = { kind: "person", id: "report", role: "viewer" };

async function orNull<Read>(read: Promise<Read>): Promise<Read | null> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof Fault && error.code === "invalid") return null;
    throw error;
  }
}

async function readPhases(
  ctx: Ctx,
  { start, today, to, settledTo }: { start: string; today: string; to: string; settledTo: string },
): Promise<Report["phases"]> {
  const daily = await readParts(ctx, {
    from: addDays(start, -28),
    to: earlier(to, addDays(start, lastDay)),
    interval: "day",
    process: null,
  });
  const { phases } = await readRoadmap(ctx, {
    ...{ start, daily },
    // as it stood in the morning after the last day
    today: earlier(today, addDays(to, 1)),
    settledTo: earlier(settledTo, to),
  });
  return phases.map(({ phase, state, criteria }) => ({
    ...{ phase, state },
    met: criteria.filter((criterion) => criterion.state === "met").length,
    of: criteria.length,
  }));
}

/** Figures of days of which nothing was told would be wrong without looking so. */
function isStale(
  dataTo: Date | null,
  calendar: FirmCalendar,
  { timezone, from, to }: { timezone: string; from: string; to: string },
): boolean {
  if (dataTo === null) return true;
  const [worked = to] = lastWorkingDays(calendar, to, 1);
  return dayInZone(dataTo, timezone) < (worked < from ? to : worked);
}

async function readBeside(
  ctx: Ctx,
  {
    timezone,
    days,
    base,
  }: { timezone: string; days: { from: string; to: string }; base: { from: string; to: string } },
) {
  return statements(ctx, async (run) => {
    const values = [ctx.org, timezone, days.from, days.to];
    const [arrived] = await run({ name: "report_received", text: received }, values);
    const stopped = await run({ name: "report_stops", text: stops }, values);
    return {
      ...receivedRow.parse(arrived),
      stopped: z.array(stopRow).parse(stopped),
      mistakes: {
        now: await countMistakes(ctx.org, run, { timezone, ...days }),
        before: await countMistakes(ctx.org, run, { timezone, ...base }),
      },
    };
  });
}

const receivedRow = z
  .object({ last_time: z.date().nullable(), refused: z.number().int() })
  .transform(({ last_time, refused }) => ({ dataTo: last_time, refused }));
const stopRow = z.object({ day: z.string(), process: z.string(), why: z.string() });
