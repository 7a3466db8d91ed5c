import { costFigures } from "@/lib/economics/costFigures";
import type { CostTree } from "@/lib/economics/costTree";

/** Whether any cost of some days is known: something was entered, or some of the work has a price. Else 0 says nothing. */
export function anyCost({ cells, priced }: Pick<CostTree, "cells" | "priced">): boolean {
  return Boolean(priced.all.completeness) || costFigures.some((figure) => Number(cells[figure].amount) !== 0);
}
