import { dayAfter, daysFrom, midnight, split } from "@/lib/ingest/testing/days";
import { type FoldedCase, foldCases } from "@/lib/ingest/testing/foldCase";
import { costOfProcess, organisationMoney } from "@/lib/ingest/testing/money";
import type { N } from "@/lib/ingest/testing/number";
import { processesOf } from "@/lib/ingest/testing/processesOf";
import { shares } from "@/lib/ingest/testing/shares";
import { timeSaved } from "@/lib/ingest/testing/timeSaved";
import type { World } from "@/lib/ingest/testing/world";
import type { Interval, KpiKey } from "@/lib/kpi/answer";

export interface ExactFigure {
  value: N | null;
  numerator?: N;
  denominator?: N | null;
  low?: N | null;
  high?: N | null;
  provisional?: true;
  completeness?: N | null;
}
export interface ExactPoint {
  start: string;
  end: string;
  kpis: Partial<Record<KpiKey, ExactFigure>>;
}
export interface Question {
  from: string;
  to: string;
  interval: Interval;
  process: string | null;
}

/**
 * What the figures must be: a second reading of the definitions, from raw events, naive and slow, without SQL and
 * without any code of the rooms that it judges. Values are not rounded.
 */
export function oracle(
  world: World,
  question: Question,
  now: Date,
): { points: ExactPoint[]; total: ExactPoint } {
  const { from, to, interval } = question;
  const cases = foldCases(world.events);
  const pointOf = (days: string[]) => point(world, cases, days, question, now);
  return {
    points: interval === "total" ? [] : split(from, to, interval).map(pointOf),
    total: pointOf(daysFrom(from, to)),
  };
}

function point(world: World, cases: FoldedCase[], days: string[], question: Question, now: Date): ExactPoint {
  const start = days[0] ?? "";
  const end = days.at(-1) ?? "";
  const { process } = question;
  const kpis: Partial<Record<KpiKey, ExactFigure>> = {
    ...shares(world, cases, days, process),
    ...(process === null ? organisationMoney(world, days) : { cost: costOfProcess(world, days, process) }),
  };
  if (world.baselines.some((baseline) => baseline.fromDay <= question.to)) {
    kpis.timeSavedHours = { value: timeSaved(world, cases, days, process) };
  }
  for (const [key, figure] of Object.entries(kpis)) {
    const wait = key === "fcr" || key === "reopenRate" ? longestWindow(world, process) : 0;
    if (now.getTime() < midnight(dayAfter(end, 1 + wait), world.timezone)) figure.provisional = true;
  }
  return { start, end, kpis };
}

function longestWindow(world: World, process: string | null): number {
  const population = processesOf(world).filter((known) =>
    process === null ? known.stage === "service" : known.process === process,
  );
  return Math.max(0, ...population.map((known) => known.window));
}
