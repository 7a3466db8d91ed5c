import { anyCost } from "@/lib/economics/anyCost";
import {
  type CostFigure,
  type CostGroup,
  type CostSum,
  costFigures,
  costGroups,
} from "@/lib/economics/costFigures";
import type { CostCell, CostTree } from "@/lib/economics/costTree";
import { costKnown } from "@/lib/kpi/costKnown";

export interface TreeRow {
  figure: CostFigure | CostSum;
  /** 0: a sum of groups, 1: a group, 2: a kind of cost in it */
  depth: 0 | 1 | 2;
  cell: CostCell;
  /** false: nothing of it has a price, or nothing at all, so its 0 says nothing */
  known: boolean;
  /** of all cost, 0..1; null where a credit note leaves no whole to be a share of */
  share: number | null;
  /** steps and reviews without a price */
  unpriced: number;
}

/** The tree from the top: what serving orders cost with its stages, what stands beside it, everything. Empty kinds are left out. */
export function treeRows({ cells, priced }: CostTree): TreeRow[] {
  const all = Number(cells.all.amount);
  const isWhole = all > 0 && costFigures.every((figure) => Number(cells[figure].amount) >= 0);
  const any = anyCost({ cells, priced });
  const row = (figure: CostFigure | CostSum, depth: TreeRow["depth"]): TreeRow => {
    const { amount } = cells[figure];
    const { unpriced, completeness } =
      figure in priced ? priced[figure as keyof typeof priced] : { unpriced: 0, completeness: null };
    const known = any && (unpriced === 0 || costKnown(amount, completeness));
    return {
      ...{ figure, depth, cell: cells[figure], known, unpriced },
      share: isWhole && known ? Number(amount) / all : null,
    };
  };
  const group = (name: CostGroup): TreeRow[] => [
    row(name, 1),
    ...costFigures
      .filter((figure) => figure.startsWith(`${name}.`) && Number(cells[figure].amount) !== 0)
      .map((figure) => row(figure, 2)),
  ];
  const [acquisition, service, fulfilment, ...beside] = costGroups;
  return [
    row("allocated", 0),
    ...[acquisition, service, fulfilment].flatMap(group),
    ...beside.flatMap(group),
    row("all", 0),
  ];
}
