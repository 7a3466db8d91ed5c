/** The columns of a report's CSV: what a figure is of, the figure, how sure it is, and what people wrote beside it. */
export const columns = [
  "section",
  "kpi",
  "process",
  "what",
  "from",
  "to",
  "value",
  "previous",
  "start",
  "numerator",
  "denominator",
  "low",
  "high",
  "completeness",
  "provisional",
  "estimated",
  "state",
  "text",
  "by",
] as const;

/** A figure with what it is of: figures as the API's JSON writes them, all else text. */
export type Row = { section: string } & Partial<
  Record<Exclude<(typeof columns)[number], "section">, string | number | boolean | null>
>;
