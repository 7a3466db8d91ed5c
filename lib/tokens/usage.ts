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

/** Of no step. */
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

/**
 * A sum of steps, priced.
 * @param price in force
 * @param shadow the same, or the public one where the firm has none
 */
export function usageOf(sum: StepSum, price: Price | undefined, shadow: Price | undefined): Usage {
  const listedCost = price && sum.listed > 0 ? listPrice(sum.listedTokens, price) : zero;
  const cost = plus(sum.cost, listedCost);
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
    shadow: shadow ? listPrice(tokensOf(sum), shadow) : zero,
    unlisted: shadow ? 0 : sum.costed + sum.listed,
    cacheable: shadow ? plus(ofCost(sum, shadow), price ? ofCache(sum.listedTokens, price) : zero) : zero,
  };
}

type Tokens = StepSum["listedTokens"];

function tokensOf(sum: StepSum): Tokens {
  return { input_tokens: sum.input, cached_tokens: sum.cached, output_tokens: sum.output };
}

/** What tokens would cost less if all input came from the cache. */
function ofCache(tokens: Tokens, price: Price): Exact {
  return listPrice(tokens, price).minus(listPrice({ ...tokens, cached_tokens: tokens.input_tokens }, price));
}

/** Of a cost as it was sent the part that it would be at list prices: a flat plan saves nothing. */
function ofCost(sum: StepSum, price: Price): Exact {
  const all = tokensOf(sum);
  const { input_tokens, cached_tokens, output_tokens } = sum.listedTokens;
  const tokens = {
    input_tokens: all.input_tokens.minus(input_tokens),
    cached_tokens: all.cached_tokens.minus(cached_tokens),
    output_tokens: all.output_tokens.minus(output_tokens),
  };
  const atList = listPrice(tokens, price);
  return atList.isZero() ? zero : sum.cost.times(ofCache(tokens, price)).div(atList);
}

/** The usage of two parts together. */
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
