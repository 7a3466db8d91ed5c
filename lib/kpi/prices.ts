import type { Exact } from "@/lib/kpi/exact";
import type { Dated } from "@/lib/kpi/readDated";

/** What a million tokens of a model cost from a day on, in the organisation's currency; `byList`: not set by the firm. */
export interface Price {
  day: string;
  model: string;
  input: string;
  cached: string;
  output: string;
  byList: boolean;
}

/** The price in force on a day, by model. */
export function pricesOn(dated: Pick<Dated, "prices">, day: string): Map<string, Price> {
  return new Map(dated.prices.filter((price) => price.day <= day).map((price) => [price.model, price]));
}

/** ((input − cached) × input + cached × cachedInput + output × output) / 10⁶; prices are a million tokens. */
export function listPrice(
  tokens: { input_tokens: Exact; cached_tokens: Exact; output_tokens: Exact },
  price: Price,
): Exact {
  return tokens.input_tokens
    .minus(tokens.cached_tokens)
    .times(price.input)
    .plus(tokens.cached_tokens.times(price.cached))
    .plus(tokens.output_tokens.times(price.output))
    .div(1_000_000);
}
