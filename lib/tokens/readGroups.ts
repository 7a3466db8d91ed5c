import type { Run } from "@/lib/db/statements";
import { Exact as ExactNumber } from "@/lib/kpi/exact";
import type { Price } from "@/lib/kpi/prices";
import type { Dated } from "@/lib/kpi/readDated";
import { type GroupUsage, groups } from "@/lib/tokens/groups";
import { readShadowPrices } from "@/lib/tokens/readShadowPrices";
import { readStepSums, type StepSums } from "@/lib/tokens/readStepSums";
import { roundedParts } from "@/lib/tokens/roundedParts";
import type { Grouping } from "@/lib/tokens/tokensQuery";

/** A group with what it used, and its money as it is shown: decimal strings that add up over the groups. */
export interface CostedGroup extends GroupUsage {
  cost: string;
  /** null: what became of the cases is not known */
  wasted: string | null;
}

export interface Groups {
  sums: StepSums;
  /** list prices: the firm's own, and the public ones where it has none */
  shadow: Price[];
  items: CostedGroup[];
  cost: string;
  wasted: string | null;
}

/**
 * What model steps of some days used and cost, by group. The one way to the figures of the page and to the sums of the
 * lists behind them.
 */
export async function readGroups(
  org: string,
  run: Run,
  dated: Dated,
  query: { from: string; to: string; process: string | null; by: Grouping },
  most?: number,
): Promise<Groups> {
  const shadow = await readShadowPrices(org, run, dated, query.to);
  const sums = await readStepSums(org, run, { timezone: dated.timezone, prices: shadow }, query, most);
  const found = groups(sums, query.by, { own: dated.prices, shadow });
  const cost = roundedParts(found.map(({ usage }) => usage.cost));
  const wasted = roundedParts(found.map(({ usage }) => usage.wasted));
  return {
    sums,
    shadow,
    items: found.map((one, at) => ({
      ...one,
      cost: cost.parts[at] ?? "0",
      wasted: sums.complete ? atMost(wasted.parts[at] ?? "0", cost.parts[at] ?? "0") : null,
    })),
    cost: cost.sum,
    wasted: sums.complete ? wasted.sum : null,
  };
}

/** Each is rounded where its own running sum stands: what was wasted could be shown a millionth above what it cost. */
function atMost(wasted: string, cost: string): string {
  return new ExactNumber(wasted).gt(cost) ? cost : wasted;
}
