import { type Exact, plus, zero } from "@/lib/kpi/exact";
import { listPrice, type Price } from "@/lib/kpi/prices";
import type { StepSum } from "@/lib/tokens/readStepSums";

/** What some model steps used and cost, exactly; money in the organisation's currency. Sums: those of two parts add up. */
export interface Usage {
  /** null: only sums by day were read, which do not know */
  steps: number | null;
  failed: number | null;
  requests: Exact;
  input: Exact;
  /** of `input` */
  cached: Exact;
  output: Exact;
  cost: Exact;
  /** of `cost` */
  wasted: Exact;
  /** steps with usage, those of them that have a price, and those of these that only the public list has one for */
  needing: number;
  priced: number;
  byList: number;
  /** steps without a price that a list price would give one */
  offered: number;
  /** the usage at list prices, and steps with usage that have none */
  shadow: Exact;
  unlisted: number;
  /** of `cost`, what would be saved if all input came from the cache */
  cacheable: Exact;
}

export function noUsage(): Usage {
  return {
    steps: 0,
    failed: 0,
    requests: zero,
    input: zero,
    cached: zero,
    output: zero,
    cost: zero,
    wasted: zero,
    needing: 0,
    priced: 0,
    byList: 0,
    offered: 0,
    shadow: zero,
    unlisted: 0,
    cacheable: zero,
  };
}

/** A sum of steps, priced. @param price in force · @param shadow the same, or the public one where the firm has none */
export function usageOf(sum: StepSum, price: Price | undefined, shadow: Price | undefined): Usage {
  const tokens = { input_tokens: sum.input, cached_tokens: sum.cached, output_tokens: sum.output };
  const cost = price && sum.listed > 0 ? plus(sum.cost, listPrice(sum.listedTokens, price)) : sum.cost;
  const atList = shadow ? listPrice(tokens, shadow) : zero;
  const uncached = sum.input.minus(sum.cached);
  const cheaper = shadow ? uncached.times(zero.plus(shadow.input).minus(shadow.cached)).div(1_000_000) : zero;
  return {
    steps: sum.steps,
    failed: sum.failed,
    requests: sum.requests,
    input: sum.input,
    cached: sum.cached,
    output: sum.output,
    cost,
    wasted: sum.wasted ? cost : zero,
    needing: sum.costed + sum.listed,
    priced: sum.costed + (price ? sum.listed : 0),
    byList: price?.byList ? sum.listed : 0,
    offered: !price && shadow ? sum.listed : 0,
    shadow: atList,
    unlisted: shadow ? 0 : sum.costed + sum.listed,
    // what was paid need not be the list price: a flat plan saves nothing
    cacheable: atList.isZero() ? zero : cost.times(cheaper).div(atList),
  };
}

export function addUsage(a: Usage, b: Usage): Usage {
  const count = (one: number | null, other: number | null) =>
    one === null || other === null ? null : one + other;
  return {
    steps: count(a.steps, b.steps),
    failed: count(a.failed, b.failed),
    requests: plus(a.requests, b.requests),
    input: plus(a.input, b.input),
    cached: plus(a.cached, b.cached),
    output: plus(a.output, b.output),
    cost: plus(a.cost, b.cost),
    wasted: plus(a.wasted, b.wasted),
    needing: a.needing + b.needing,
    priced: a.priced + b.priced,
    byList: a.byList + b.byList,
    offered: a.offered + b.offered,
    shadow: plus(a.shadow, b.shadow),
    unlisted: a.unlisted + b.unlisted,
    cacheable: plus(a.cacheable, b.cacheable),
  };
}
