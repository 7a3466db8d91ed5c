import { pricesOn } from "@/lib/kpi/prices";
import type { Dated } from "@/lib/kpi/readDated";

/** Where the cost of a step comes from: the step itself, a price of the firm's, the public list; null: it has none. */
export type PricedBy = "step" | "firm" | "list" | null;

/** By what the model or tool of one step is priced (`machineCost`). */
export function pricedBy(
  step: { day: string; cost: string | null; model: string | null; input_tokens: string | null },
  dated: Pick<Dated, "prices">,
): PricedBy {
  if (step.cost !== null) return "step";
  const price = pricesOn(dated, step.day).get(step.model ?? "");
  if (step.input_tokens === null || !price) return null;
  return price.byList ? "list" : "firm";
}
