import { z } from "zod";
import type { Run } from "@/lib/db/statements";
import { Exact } from "@/lib/kpi/exact";
import type { Price } from "@/lib/kpi/prices";
import { type Segment, segments } from "@/lib/kpi/segments";
import { countSteps } from "@/lib/tokens/sql/modelSteps.sql";
import { keptSums, stepSums } from "@/lib/tokens/sql/stepSums.sql";

/** How many steps are looked into, one by one, at a time: a second or two of the database at most. */
export const mostSteps = 200_000;

/** What model steps of a segment used, by process, agent and model, what was wasted apart. */
export type StepSum = z.infer<typeof sumRow>;

export interface StepSums {
  cuts: Segment[];
  rows: StepSum[];
  /** whether every step was looked into; else agents, and what became of the cases, are not known */
  complete: boolean;
}

/**
 * What model steps of some days used and cost: from the steps where there are no more than `most`, else as kept by day.
 * @param prices on whose days the segments are cut
 */
export async function readStepSums(
  org: string,
  run: Run,
  { timezone, prices }: { timezone: string; prices: readonly Price[] },
  { from, to, process }: { from: string; to: string; process: string | null },
  most = mostSteps,
): Promise<StepSums> {
  const asked = [org, timezone, from, to, process];
  const [counted] = await run<{ steps: number }>(countSteps, [...asked, most + 1]);
  const cuts = segments(
    [{ start: from, end: to }],
    prices.map((price) => price.day),
  );
  if ((counted?.steps ?? 0) > most) {
    return { cuts, rows: await readKeptSums(org, run, { from, to, process }, cuts), complete: false };
  }
  const rows = await run(stepSums, [...asked, cuts.map(({ start }) => start)]);
  return { cuts, rows: z.array(sumRow).parse(rows), complete: true };
}

/** The same as the sums by day tell it. @param cuts the segments that it is wanted by */
export async function readKeptSums(
  org: string,
  run: Run,
  { from, to, process }: { from: string; to: string; process: string | null },
  cuts: readonly Segment[],
): Promise<StepSum[]> {
  const rows = await run(keptSums, [org, from, to, process, cuts.map(({ start }) => start)]);
  return z.array(sumRow).parse(rows);
}

const whole = z.number().int();
const exact = z.string().transform((text) => new Exact(text));
const sumRow = z
  .object({
    segment: whole,
    process: z.string(),
    agent: z.string(),
    model: z.string(),
    wasted: z.boolean(),
    steps: whole.nullable(),
    failed: whole.nullable(),
    cost: exact,
    costed: whole,
    listed: whole,
    requests: exact,
    input_tokens: exact,
    cached_tokens: exact,
    output_tokens: exact,
    listed_input_tokens: exact,
    listed_cached_tokens: exact,
    listed_output_tokens: exact,
  })
  .transform((row) => ({
    segment: row.segment,
    process: row.process,
    agent: row.agent,
    model: row.model,
    wasted: row.wasted,
    steps: row.steps,
    failed: row.failed,
    /** as sent, in the organisation's currency */
    cost: row.cost,
    /** steps with usage that carry their cost, and those to be priced */
    costed: row.costed,
    listed: row.listed,
    requests: row.requests,
    input: row.input_tokens,
    cached: row.cached_tokens,
    output: row.output_tokens,
    listedTokens: {
      input_tokens: row.listed_input_tokens,
      cached_tokens: row.listed_cached_tokens,
      output_tokens: row.listed_output_tokens,
    },
  }));
