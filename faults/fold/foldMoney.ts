import { Decimal } from "decimal.js";
import type { SentEvent } from "../event";
import type { FirmSettings } from "../settings";
import { type Cost, costs } from "./costs";
import { dayIn } from "./days";
import { earlier } from "./earlier";
import type { Expected } from "./foldFigures";
import { staff } from "./staff";

/** Cost to serve, what one head brings, and whether the firm earns its people; of one process: what it cost. */
export function foldMoney(
  events: readonly SentEvent[],
  settings: FirmSettings,
  days: readonly string[],
  process: string | null,
): Record<string, Expected> {
  const inside = new Set(days);
  const employed = staff(events, settings);
  const all = costs(events, settings, employed, inside);
  const sum = (which: (cost: Cost) => boolean) =>
    all.filter(which).reduce((total, { amount }) => total.plus(amount), zero);
  if (process !== null) return { cost: { value: sum((cost) => cost.process === process) } };

  const served = (stage: string | null) => stage !== null && stage !== "backoffice";
  const allocated = sum(({ entry, kind, stage }) =>
    !entry ? served(stage) : bought.includes(kind) || (work.includes(kind) && served(stage)),
  );
  const loose = sum(({ entry, kind, process: named }) => entry && work.includes(kind) && named === null);
  const { orders, amount, cogs, refunded } = sales(events, settings, inside);
  const margin = amount.minus(refunded).minus(cogs);
  const contribution = margin.minus(sum(({ kind }) => kind !== "labour" && kind !== "overhead"));

  const known = employed.heads(days[0] ?? "") !== null;
  const mean = (of: (day: string) => Decimal | null) =>
    days
      .map(of)
      .reduce<Decimal | null>((total, each) => total && each && total.plus(each), zero)
      ?.div(days.length) ?? null;
  const heads = known ? mean(employed.heads) : null;
  const payroll = known ? mean(employed.payroll) : null;
  const per = (numerator: Decimal, denominator: Decimal | null): Expected => ({
    value: denominator === null || denominator.isZero() ? null : numerator.div(denominator),
    numerator,
    denominator,
  });
  const year = payroll === null ? null : payroll.times(12);
  return {
    cts: per(allocated, new Decimal(orders)),
    ctsLoaded: per(allocated.plus(loose), new Decimal(orders)),
    gmvPerHead: per(amount, heads),
    marginPerHead: per(margin, heads),
    contributionPerHead: per(contribution, heads),
    breakEven: {
      value: year === null || year.isZero() ? null : contribution.times(365).div(days.length).div(year),
    },
  };
}

const zero = new Decimal(0);
const bought = ["acquisition", "service", "fulfilment"];
const work = ["labour", "tool", "model"];

function sales(events: readonly SentEvent[], { timezone }: FirmSettings, days: ReadonlySet<string>) {
  const of = (type: string) => events.filter((event) => event.type === type);
  const lines = of("order.placed").sort(earlier);
  const first = new Map<string, string>();
  for (const { time, data } of lines)
    if (!first.has(data.order ?? "")) first.set(data.order ?? "", dayIn(timezone, time));
  const sum = (of: readonly SentEvent[], part: "amount" | "cogs") =>
    of
      .filter(({ time }) => days.has(dayIn(timezone, time)))
      .reduce((total, { data }) => total.plus(data[part] ?? 0), new Decimal(0));
  return {
    orders: [...first.values()].filter((day) => days.has(day)).length,
    amount: sum(lines, "amount"),
    cogs: sum(lines, "cogs"),
    refunded: sum(of("order.refunded"), "amount"),
  };
}
