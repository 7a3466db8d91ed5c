import { type Exact, Exact as ExactNumber } from "@/lib/kpi/exact";
import { listPrice, pricesOn } from "@/lib/kpi/prices";
import type { Dated } from "@/lib/kpi/readDated";

/**
 * What the model or tool of one step cost: as sent (in the organisation's currency), else its tokens by the price in
 * force on its day. Null when it used nothing, or its model has no price.
 */
export function machineCost(
  step: {
    day: string;
    cost: string | null;
    model: string | null;
    input_tokens: string | null;
    cached_tokens: string | null;
    output_tokens: string | null;
  },
  dated: Dated,
): Exact | null {
  if (step.cost !== null) return new ExactNumber(step.cost);
  const price = pricesOn(dated, step.day).get(step.model ?? "");
  if (step.input_tokens === null || !price) return null;
  return listPrice(
    {
      input_tokens: new ExactNumber(step.input_tokens),
      cached_tokens: new ExactNumber(step.cached_tokens ?? 0),
      output_tokens: new ExactNumber(step.output_tokens ?? 0),
    },
    price,
  );
}
