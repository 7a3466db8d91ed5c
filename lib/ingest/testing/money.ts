import { costsOf } from "@/lib/ingest/testing/costsOf";
import { ordersOf, payrollOf, peopleOf } from "@/lib/ingest/testing/firm";
import { N } from "@/lib/ingest/testing/number";
import type { ExactFigure } from "@/lib/ingest/testing/oracle";
import type { World } from "@/lib/ingest/testing/world";

/** Cost to serve and the per-head figures over some days. */
export function organisationMoney(world: World, days: string[]) {
  const orders = ordersOf(world, days);
  const costs = costsOf(world, days, null);
  const served = ["acquisition", "service", "fulfilment"];
  const sum = (what: (cost: (typeof costs.items)[number]) => boolean) =>
    costs.items.filter(what).reduce((total, cost) => total.plus(cost.amount), new N(0));
  const inServedStage = (stage: string | null) => stage !== null && served.includes(stage);

  const allocated = sum(
    ({ of, kind, stage }) =>
      (of === "work" && inServedStage(stage)) ||
      (of === "entry" && served.includes(kind)) ||
      (of === "entry" && ["labour", "tool", "model"].includes(kind) && inServedStage(stage)),
  );
  const loaded = allocated.plus(
    sum(
      ({ of, kind, stage }) => of === "entry" && ["labour", "tool", "model"].includes(kind) && stage === null,
    ),
  );
  const margin = orders.amount.minus(orders.refunded).minus(orders.cogs);
  const contribution = margin.minus(sum(({ kind }) => kind !== "labour" && kind !== "overhead"));

  const perOrder = (cost: N): ExactFigure => ({
    value: orders.count === 0 ? null : cost.div(orders.count),
    numerator: cost,
    denominator: new N(orders.count),
    completeness: costs.completeness(served),
  });
  const heads = peopleOf(world, days);
  const perHead = (amount: N): ExactFigure => ({
    value: heads === null || heads.isZero() ? null : amount.div(heads),
    numerator: amount,
    denominator: heads,
  });
  const payroll = heads === null ? null : payrollOf(world, days);
  const completeness = orders.count === 0 ? null : new N(orders.withCogs).div(orders.count);
  const breakEven =
    payroll === null || payroll.isZero()
      ? null
      : contribution.times(365).div(days.length).div(payroll.times(12));
  return {
    cts: perOrder(allocated),
    ctsLoaded: perOrder(loaded),
    gmvPerHead: perHead(orders.amount),
    marginPerHead: { ...perHead(margin), completeness },
    contributionPerHead: { ...perHead(contribution), completeness },
    breakEven: { value: breakEven, completeness },
  };
}

/** What one process cost over some days. */
export function costOfProcess(world: World, days: string[], process: string): ExactFigure {
  const costs = costsOf(world, days, process);
  return {
    value: costs.items.reduce((total, cost) => total.plus(cost.amount), new N(0)),
    completeness: costs.completeness(["acquisition", "service", "fulfilment", "backoffice"]),
  };
}
