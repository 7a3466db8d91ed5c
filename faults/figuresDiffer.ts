import { Decimal } from "decimal.js";
import type { Range } from "./checks";
import type { SentEvent } from "./event";
import type { Firm } from "./firm";
import { addDays } from "./fold/days";
import { type Expected, foldFigures } from "./fold/foldFigures";

/**
 * Asks the API for the figures of a range, of its days and of each process, and holds them to the fold of the events.
 * @returns a line for each that differs
 */
export async function figuresDiffer(
  firm: Firm,
  events: readonly SentEvent[],
  range: Range,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const process of [null, ...Object.keys(firm.settings.processes)]) {
    const query = new URLSearchParams({
      ...range,
      interval: "day",
      ...(process === null ? {} : { process }),
    });
    const answer = await firm.must<Answer>("GET", `/api/v1/kpis?${query}`);
    // of each process the whole alone, of the firm every day too
    const points = process === null ? [...answer.points, answer.total] : [answer.total];
    if (answer.points[0]?.start !== range.from || answer.points.at(-1)?.end !== range.to)
      wrong.push(`the days are not ${range.from} to ${range.to}`);
    for (const { start, end, kpis } of points) {
      const expected = foldFigures(events, firm.settings, { from: start, to: end, process });
      wrong.push(...between(`${process ?? "firm"} ${start}–${end}`, kpis, expected));
    }
  }
  return wrong;
}

/** The days that a stream from `from` reaches, with a few around. */
export function rangeOf(from: string, span = 20): Range {
  return { from: addDays(from, -2), to: addDays(from, span + 1) };
}

interface Answer {
  points: Point[];
  total: Point;
}
interface Point {
  start: string;
  end: string;
  kpis: Shown;
}
export type Shown = Record<string, Partial<Record<(typeof parts)[number], number | null>>>;
const parts = ["value", "numerator", "denominator", "low", "high"] as const;

/** Figures as they are shown beside what they must be. */
export function between(label: string, found: Shown, expected: Record<string, Expected>): string[] {
  const wrong: string[] = [];
  for (const key of new Set([...Object.keys(found), ...Object.keys(expected)])) {
    for (const part of parts) {
      const shown = found[key]?.[part];
      const due = expected[key]?.[part];
      if (!same(shown, due)) wrong.push(`${label} ${key}.${part}: ${shown}, not ${due}`);
    }
  }
  return wrong;
}

/** Shown with six decimals, in a double. */
function same(shown: number | null | undefined, due: Decimal | null | undefined): boolean {
  if (typeof shown !== "number" || !due) return shown === due;
  const most = new Decimal("0.5e-6").plus(new Decimal(shown).abs().times(2 ** -51));
  return new Decimal(shown).minus(due).abs().lte(most.times("1.000001"));
}
