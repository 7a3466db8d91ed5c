import type { CostQuery } from "@/lib/economics/costQuery";
import { type CostTree, costTree } from "@/lib/economics/costTree";
import { readParts } from "@/lib/kpi/readParts";
import type { Ctx } from "@/lib/tenancy/ctx";

/** Days are `YYYY-MM-DD` in the organisation's zone, both inclusive; money is in its currency. */
export interface CostAnswer extends CostTree {
  from: string;
  to: string;
  timezone: string;
  currency: string;
}

/**
 * Where the money of some days went, stage by stage and kind by kind, from the same facts as the KPIs: `allocated` is
 * the numerator of the cost per order. Amounts are decimal strings that add up to the last decimal.
 * Stages are the same for everybody, at the roles' own rates; single steps are not (`listCosts`).
 * @throws Fault `forbidden`
 */
export async function readCosts(ctx: Ctx, { from, to }: CostQuery): Promise<CostAnswer> {
  const { dated, total } = await readParts(ctx, { from, to, interval: "total", process: null });
  return { from, to, timezone: dated.timezone, currency: dated.currency, ...costTree(total) };
}
