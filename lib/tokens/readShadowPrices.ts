import type { Run } from "@/lib/db/statements";
import type { Price } from "@/lib/kpi/prices";
import type { Dated } from "@/lib/kpi/readDated";
import { readPublicPrices } from "@/lib/kpi/readPublicPrices";

/** List prices of the models in use up to a day: the firm's own, and the public ones where it has none. */
export async function readShadowPrices(
  org: string,
  run: Run,
  { prices, defaultPrices, currency }: Pick<Dated, "prices" | "defaultPrices" | "currency">,
  lastDay: string,
): Promise<Price[]> {
  return defaultPrices ? prices : readPublicPrices(org, run, prices, { lastDay, currency });
}
