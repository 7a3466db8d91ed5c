import { type CostFigure, type CostSum, costFigures, costSums, figuresOf } from "@/lib/economics/costFigures";
import { costLeaves } from "@/lib/economics/costLeaves";
import { completeness, served } from "@/lib/kpi/allocated";
import { type Exact, sixDecimals, zero } from "@/lib/kpi/exact";
import { type Facts, type Stage, type StageCost, stages } from "@/lib/kpi/facts";

/** An amount and what it is per order, decimal strings in the organisation's currency; null without orders. */
export interface CostCell {
  amount: string;
  perOrder: string | null;
}

/** How much of the work had a price: human steps and reviews with time, and steps with usage. */
export interface Priced {
  /** 0..1; null where nothing needed a price */
  completeness: number | null;
  /** steps and reviews that lack their time, a salary or a price of their model */
  unpriced: number;
  /** steps and reviews of people: with their own time above 0, with the typical one of their step, without any */
  time: StageCost["time"];
}

/** Where the money of a period went; every cell and sum by its name. */
export interface CostTree {
  orders: number;
  cells: Record<CostFigure | CostSum, CostCell>;
  /** the four stages; `allocated` of the three that serve orders, as the cost per order carries it; `all` of the four */
  priced: Record<Stage | "allocated" | "all", Priced>;
}

/**
 * The cost tree of some facts: allocated + unallocated + back office + outside = all, to the last decimal. `allocated`
 * is the numerator of the cost per order and its `perOrder` the figure; with `unallocated` the loaded one.
 * Source of the formula: the definitions of cost to serve.
 */
export function costTree(facts: Facts): CostTree {
  const { count } = facts.orders;
  const amounts = shown(facts, 1);
  const perOrder = count === 0 ? null : shown(facts, count);
  const cell = (name: CostFigure | CostSum): CostCell => ({
    amount: total(amounts, name).toFixed(),
    perOrder: perOrder && total(perOrder, name).toFixed(),
  });
  const names = [...costFigures, ...costSums];
  const priced = (of: readonly Stage[]): Priced => ({
    completeness: completeness(facts, of),
    unpriced: of.reduce((sum, stage) => sum + facts.work[stage].needing - facts.work[stage].priced, 0),
    time: {
      measured: of.reduce((sum, stage) => sum + facts.work[stage].time.measured, 0),
      estimated: of.reduce((sum, stage) => sum + facts.work[stage].time.estimated, 0),
      missing: of.reduce((sum, stage) => sum + facts.work[stage].time.missing, 0),
    },
  });
  return {
    orders: count,
    cells: Object.fromEntries(names.map((name) => [name, cell(name)])) as CostTree["cells"],
    priced: {
      acquisition: priced(["acquisition"]),
      service: priced(["service"]),
      fulfilment: priced(["fulfilment"]),
      backoffice: priced(["backoffice"]),
      allocated: priced(served),
      all: priced(stages),
    },
  };
}

/**
 * The amounts by a divisor, rounded so that they add up: each is the step that the rounded running sum takes. So none
 * is off by more than a millionth, and the sum of the first ones is the rounded exact one.
 */
function shown(facts: Facts, divisor: number): Map<CostFigure, Exact> {
  const leaves = costLeaves(facts);
  let sum: Exact = zero;
  let before: Exact = zero;
  return new Map(
    costFigures.map((figure) => {
      sum = sum.plus(leaves[figure]);
      const now = sixDecimals(sum.div(divisor));
      const step = now.minus(before);
      before = now;
      return [figure, step];
    }),
  );
}

function total(amounts: Map<CostFigure, Exact>, name: CostFigure | CostSum): Exact {
  return figuresOf(name).reduce((sum, figure) => sum.plus(amounts.get(figure) ?? zero), zero);
}
