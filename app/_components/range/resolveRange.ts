export const rangePresets = ["4w", "12w", "26w", "start", "wtd", "mtd", "qtd"] as const;
export type RangePreset = (typeof rangePresets)[number];
export const comparisons = ["start", "previous", "year", "none"] as const;
export type Comparison = (typeof comparisons)[number];

/** What an address may say of days. */
export interface AskedRange {
  range?: string | null;
  from?: string | null;
  to?: string | null;
  compare?: string | null;
}

export interface Range {
  range: RangePreset | "custom";
  /** first and last day, inclusive */
  from: string;
  to: string;
  compare: Comparison;
}

/**
 * The range that an address asks for (`range`, `from`, `to`, `compare`). Presets end yesterday, today being unfinished;
 * those “to date” end today. What cannot be read falls back to the last four weeks against the time before the start.
 * `today` and `start` (of the roadmap, null before it has one) are days in the organisation's zone.
 */
export function resolveRange(asked: AskedRange, today: string, start: string | null): Range {
  const compare =
    comparisons.find((known) => known === asked.compare && (known !== "start" || start)) ??
    (start && start < today ? "start" : "previous");
  const [from, to] = [day(asked.from), day(asked.to)];
  if ((asked.range ?? "custom") === "custom" && from && to) {
    return { range: "custom", ...within(from <= to ? { from, to } : { from: to, to: from }), compare };
  }
  const range = rangePresets.find((known) => known === asked.range) ?? "4w";
  return { ...preset(range, today, start), compare };
}

function preset(range: RangePreset, today: string, start: string | null): Omit<Range, "compare"> {
  const yesterday = shift(today, -1);
  const weeks = (count: number) => ({ from: shift(today, -7 * count), to: yesterday });
  switch (range) {
    case "4w":
      return { range, ...weeks(4) };
    case "12w":
      return { range, ...weeks(12) };
    case "26w":
      return { range, ...weeks(26) };
    case "start":
      // on the first day there is no yesterday to show
      return start && start < today
        ? { range, ...within({ from: start, to: yesterday }) }
        : { range: "4w", ...weeks(4) };
    case "wtd":
      return { range, from: shift(today, -((date(today).getUTCDay() + 6) % 7)), to: today };
    case "mtd":
      return { range, from: `${today.slice(0, 8)}01`, to: today };
    case "qtd": {
      const first = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1;
      return { range, from: `${today.slice(0, 5)}${String(first).padStart(2, "0")}-01`, to: today };
    }
  }
}

function date(text: string): Date {
  return new Date(`${text}T00:00:00Z`);
}

function shift(text: string, days: number): string {
  const moved = date(text);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** Figures are read of so many days at most (`longestRange` of lib/kpi, which a browser need not load). */
const longest = 3_660;

/** Of days that are too many, the last ones. */
function within({ from, to }: { from: string; to: string }): { from: string; to: string } {
  const first = shift(to, 1 - longest);
  return { from: from < first ? first : from, to };
}

/** A real calendar day of the years 1900 to 2999, or null: 30 February is none. */
function day(text: string | null | undefined): string | null {
  if (!text || !/^(19|2\d)\d\d-\d\d-\d\d$/.test(text)) return null;
  const parsed = date(text);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text) ? text : null;
}
