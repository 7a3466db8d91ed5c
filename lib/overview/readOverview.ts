// Longer than most: the one list of what the overview asks, all at once.
import { z } from "zod";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays, daysInclusive, earlier, later } from "@/lib/calendar/days";
import { type YearBefore, yearBefore } from "@/lib/calendar/yearBefore";
import type { ChangeEffect } from "@/lib/change/effectsAnswer";
import { type ListedChange, listChanges } from "@/lib/change/listChanges";
import { readEffects } from "@/lib/change/readEffects";
import { statements } from "@/lib/db/statements";
import { type Candidate, candidates } from "@/lib/handover/candidates";
import type { ProcessGate } from "@/lib/handover/gateTypes";
import type { Handover } from "@/lib/handover/handoverSchema";
import { standingHandovers } from "@/lib/handover/listHandovers";
import { readGates } from "@/lib/handover/readGates";
import type { Facts } from "@/lib/kpi/facts";
import { readHoursCovered } from "@/lib/kpi/readHoursCovered";
import { type Parts, readParts } from "@/lib/kpi/readParts";
import { settledDays, settledTo } from "@/lib/kpi/settled";
import { type Stretch, stretchOf, withReturns } from "@/lib/kpi/stretch";
import { type CountedMistakes, countMistakes } from "@/lib/mistakes/countMistakes";
import { type ShownDays, shownDays } from "@/lib/overview/shownDays";
import { slice } from "@/lib/overview/slice";
import { arrivals } from "@/lib/overview/sql/arrivals.sql";
import { readReturns } from "@/lib/returns/readReturns";
import type { ReturnsAnswer } from "@/lib/returns/returnsAnswer";
import type { MilestoneKpi } from "@/lib/roadmap/milestones";
import { lastDay } from "@/lib/roadmap/phases";
import { type Roadmap, readRoadmap } from "@/lib/roadmap/readRoadmap";
import type { Settings } from "@/lib/settings/readSettings";
import type { Lack } from "@/lib/sources/lacksOf";
import { notAhead } from "@/lib/sources/notAhead";
import { readLacks } from "@/lib/sources/readLacks";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";
import type { FirmCalendar } from "@/lib/workdays/firmCalendar";
import { readCalendar } from "@/lib/workdays/readCalendar";

export type Base = "start" | "previous" | "year";

/** Everything that the overview shows, without words. Days are those of the organisation's zone. */
export interface Overview {
  settings: Settings;
  today: string;
  range: { from: string; to: string };
  /** the last day whose FCR is settled */
  settledTo: string;
  /** the range; FCR and the reopening rate are those of as many settled days */
  now: Stretch;
  /** what it is compared with; null where the days are before the first event */
  bases: Partial<Record<Base, Stretch>>;
  /** yesterday, whatever the range */
  yesterday: Facts;
  course: { days: ShownDays; parts: Parts };
  roadmap: Roadmap | null;
  gates: ProcessGate[];
  /** what to hand over next: processes, amounts and steps, ranked by saving × proof */
  candidates: Candidate[];
  /** handovers that stand though their stop rule has fired, or a red line was drawn since */
  alarms: Handover[];
  hoursCovered: number | null;
  /** the early sign while FCR is provisional */
  returns: ReturnsAnswer;
  mistakes: CountedMistakes;
  changes: Change[];
  lacks: Lack[];
  calendar: FirmCalendar;
  /** the days of last year that the range is compared with; null where they are not asked for */
  yearBefore: YearBefore | null;
  /** until when the newest event tells, and no later than now; null: there is none */
  dataTo: Date | null;
  /** in the last 24 hours: since when, and how many */
  refusedSince: Date;
  refused: number;
}

/** Something changed on purpose; with what it did, where that is asked. */
export type Change = Pick<ListedChange, "day" | "title" | "kind" | "process"> | ChangeEffect;

/**
 * Reads what the overview shows of `range`, compared with the 28 days before the roadmap's start, with as many days
 * before the range and, when `year` is asked for, with those of last year (`yearBefore`).
 * @param kpi the one whose course is shown: changes come with what they did to it, if it is a share
 * @param asked whether the address names the range: then the trend shows it, else the roadmap
 * @throws Fault `forbidden`
 */
export async function readOverview(
  ctx: Ctx,
  settings: Settings,
  {
    range,
    asked,
    year,
    kpi,
  }: { range: { from: string; to: string }; asked: boolean; year: boolean; kpi: MilestoneKpi },
): Promise<Overview> {
  require(ctx, "figures:read");
  const { timezone, roadmapStart: start } = settings;
  const today = dayInZone(ctx.now, timezone);
  const yesterday = addDays(today, -1);
  const days = daysInclusive(range.from, range.to);
  const shown = shownDays({ asked: asked ? range : null, start, today });
  const begun = start !== null && start <= today;
  // the roadmap is judged day by day: those days answer most of the other questions, too
  const daily = begun
    ? readParts(ctx, {
        from: addDays(start, -28),
        to: earlier(yesterday, addDays(start, lastDay)),
        interval: "day",
        process: null,
      })
    : null;
  const read = async (from: string, to: string, interval: "total" | "day" | "week" = "total") => {
    const known = daily && slice(await daily, from, to, interval);
    return known ?? readParts(ctx, { from, to, interval, process: null });
  };

  const calendar = await readCalendar(ctx);
  const lastYear = year ? yearBefore(range, calendar.keepsFestival(range.to)) : null;
  const current = read(range.from, range.to);
  const settled = current.then(({ dated }) => settledTo(dated, today));
  const stretch = async (of: { from: string; to: string }) => {
    const whole = of === range ? await current : await read(of.from, of.to);
    const solved = settledDays(of, await settled);
    return stretchOf(whole, solved.to === of.to ? whole : await read(solved.from, solved.to));
  };
  const bases = async (): Promise<Overview["bases"]> => {
    const solved = before(settledDays(range, await settled), days);
    const [previous, shifted, atStart, aYearAgo] = await Promise.all([
      stretch(before(range, days)),
      // FCR is compared with the days before its own, which are not those before the range
      read(solved.from, solved.to),
      begun ? stretch(before({ from: start, to: start }, 28)) : undefined,
      lastYear ? stretch({ from: lastYear.from, to: lastYear.to }) : undefined,
    ]);
    return {
      previous: withReturns(previous, shifted),
      ...(atStart ? { start: atStart } : {}),
      ...(aYearAgo ? { year: aYearAgo } : {}),
    };
  };
  const roadmap = async () => {
    if (!begun || !daily) return null;
    return readRoadmap(ctx, { start, today, settledTo: await settled, daily: await daily });
  };

  const [now, compared, lastFull, course, phases, gates, handovers, covered, returns, beside, made, lacks] =
    await Promise.all([
      stretch(range),
      bases(),
      read(yesterday, yesterday),
      read(shown.from, shown.to, shown.interval),
      roadmap(),
      readGates(ctx),
      standingHandovers(ctx),
      readHoursCovered(ctx, { ...range, process: null }),
      readReturns(ctx, { process: null, age: 2 }),
      readBeside(ctx, timezone, range),
      readChanges(ctx, timezone, shown, kpi),
      readLacks(ctx, range.from, range.to),
    ]);
  return {
    settings,
    today,
    range,
    settledTo: await settled,
    now,
    bases: compared,
    yesterday: lastFull.total,
    course: { days: shown, parts: course },
    roadmap: phases,
    gates,
    candidates: candidates(gates),
    alarms: handovers.filter(({ fired, crossesRedLine }) => fired !== null || crossesRedLine),
    hoursCovered: covered.value,
    returns,
    lacks,
    calendar,
    yearBefore: lastYear,
    ...beside,
    changes: made.reverse(),
  };
}

function before({ from }: { from: string; to: string }, days: number): { from: string; to: string } {
  return { from: addDays(from, -days), to: addDays(from, -1) };
}

async function readBeside(
  ctx: Ctx,
  timezone: string,
  range: { from: string; to: string },
): Promise<Pick<Overview, "mistakes" | "dataTo" | "refusedSince" | "refused">> {
  const dayAgo = new Date(ctx.now.getTime() - 86_400_000);
  return statements(ctx, async (run) => {
    const [arrived] = await run({ name: "overview_arrivals", text: arrivals }, [ctx.org, dayAgo]);
    const { last_time, refused } = arrivalsRow.parse(arrived);
    return {
      mistakes: await countMistakes(ctx.org, run, { timezone, ...range }),
      dataTo: last_time && notAhead(last_time, ctx.now),
      refusedSince: dayAgo,
      refused,
    };
  });
}

/** The latest changes of the days that are shown, the latest first. */
async function readChanges(
  ctx: Ctx,
  timezone: string,
  { from, to }: ShownDays,
  kpi: MilestoneKpi,
): Promise<Change[]> {
  const days = { from: later(from, addDays(to, -365)), to };
  if (kpi === "aar" || kpi === "fcr") {
    return (await readEffects(ctx, { kpi, ...days, process: null, limit: shownChanges })).items;
  }
  return statements(ctx, (run) =>
    listChanges(ctx.org, run, { timezone, ...days, process: null, after: null, limit: shownChanges }),
  );
}

/** More letters than this nobody can read on one course. */
const shownChanges = 200;

const arrivalsRow = z.object({
  last_time: z.date().nullable(),
  refused: z.number().int(),
});
