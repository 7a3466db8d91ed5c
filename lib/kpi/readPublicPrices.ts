import { z } from "zod";
import type { Run } from "@/lib/db/statements";
import type { Price } from "@/lib/kpi/prices";
import { modelsInUse } from "@/lib/kpi/sql/modelsInUse.sql";

/**
 * The firm's own prices, and before the first of each model in use up to a day the public one, if there is one; none
 * where nothing says what a US dollar is worth in the firm's currency.
 */
export async function readPublicPrices(
  org: string,
  run: Run,
  own: readonly Price[],
  { lastDay, currency }: { lastDay: string; currency: string },
): Promise<Price[]> {
  const [found] = await run({ name: "kpi_models_in_use", text: modelsInUse }, [org, lastDay]);
  const { models, dollars } = row.parse(found);
  // the list is large, and few firms ask for it
  const { withPublicPrices } = await import("@/lib/kpi/withPublicPrices");
  return withPublicPrices(own, models, currency === "USD" ? null : dollars);
}

const row = z.object({
  models: z.array(z.string()),
  dollars: z.array(z.object({ day: z.string(), rate: z.string() })),
});
