// Longer than most: one place where the rows of eight questions become the facts of periods.
import { z } from "zod";
import type { Run } from "@/lib/db/statements";
import { type CostCategory, costCategories } from "@/lib/events/event";
import { closeRow, firstCloseRow } from "@/lib/kpi/countRows";
import { type Era, eras } from "@/lib/kpi/eras";
import { estimateGoods } from "@/lib/kpi/estimateGoods";
import { type Exact, Exact as ExactNumber, plus, zero } from "@/lib/kpi/exact";
import { type Facts, noFacts, stages, type WorkKind } from "@/lib/kpi/facts";
import { marginOn } from "@/lib/kpi/marginOn";
import type { Period } from "@/lib/kpi/periods";
import { listPrice } from "@/lib/kpi/prices";
import type { Dated } from "@/lib/kpi/readDated";
import { type Segment, segments } from "@/lib/kpi/segments";
import { closes } from "@/lib/kpi/sql/closes.sql";
import { firstCloses } from "@/lib/kpi/sql/firstCloses.sql";
import { handled } from "@/lib/kpi/sql/handled.sql";
import { labour } from "@/lib/kpi/sql/labour.sql";
import { machine } from "@/lib/kpi/sql/machine.sql";
import { orders } from "@/lib/kpi/sql/orders.sql";
import { spend } from "@/lib/kpi/sql/spend.sql";
import { peopleTypedOn, typedChanges, typedOn } from "@/lib/kpi/typedStart";

/**
 * The facts of each of the periods, which follow each other without gaps: rollups summed in SQL, then priced with the
 * salaries, prices and baselines in force.
 * @param process only this process; null for all
 */
export async function readFacts(
  org: string,
  run: Run,
  periods: readonly Period[],
  process: string | null,
  dated: Dated,
): Promise<Facts[]> {
  const first = periods[0]?.start ?? "";
  const last = periods.at(-1)?.end ?? "";
  const cuts = segments(periods, changes(dated));
  const range = [org, first, last, cuts.map((segment) => segment.start)];
  const ask = <Row extends z.ZodType>(name: string, text: string, row: Row, values: unknown[]) =>
    run({ name: `kpi_${name}`, text }, values).then((rows) => z.array(row).parse(rows));

  const facts = periods.map(noFacts);
  const of = (segment: number) => facts[cuts[segment]?.period ?? 0] as Facts;
  const inForce = eras(dated);
  const era = (segment: number) => inForce(cuts[segment]?.start ?? "");
  const typedPeople = (segment: number) => peopleTypedOn(dated.typed, cuts[segment]?.start ?? "");

  for (const row of await ask("closes", closes({ byProcess: false }), closeRow, [...range, process])) {
    addNumbers(of(row.segment).closed, row);
  }
  for (const row of await ask("first_closes", firstCloses({ byProcess: false }), firstCloseRow, [
    ...range,
    process,
  ])) {
    addNumbers(of(row.segment).firstClosed, row);
  }
  for (const row of await ask("labour", labour, labourRow, [...range, process])) {
    const rate = era(row.segment).secondRate(row.role);
    const work = of(row.segment).work[row.stage];
    work.needing += row.timed + row.estimated + row.untimed;
    work.time.measured += row.timed;
    work.time.estimated += row.estimated;
    work.time.missing += row.untimed;
    if (rate === null) continue;
    work.priced += row.timed + row.estimated;
    if (typedPeople(row.segment)) of(row.segment).typed.priced += row.timed + row.estimated;
    work.labour = plus(work.labour, row.seconds.times(rate));
  }
  for (const row of await ask("machine", machine, machineRow, [...range, process])) {
    const work = of(row.segment).work[row.stage];
    const price = era(row.segment).price(row.model);
    work.model = plus(work.model, row.model_cost);
    work.tool = plus(work.tool, row.tool_cost);
    work.needing += row.costed + row.listed;
    work.priced += row.costed + (price ? row.listed : 0);
    if (price && row.listed > 0) work.model = plus(work.model, listPrice(row, price));
  }
  for (const row of await ask("handled", handled, handledRow, [...range, process])) {
    const baseline = baselineOn(dated, row.process, cuts[row.segment]?.start ?? "");
    if (baseline === null) continue;
    const sum = of(row.segment);
    sum.savedSeconds = sum.savedSeconds.plus(baseline.times(row.resolved)).minus(row.human_seconds);
  }
  const spans = [periods.map((period) => period.start), periods.map((period) => period.end)];
  for (const row of await ask("spend", spend, spendRow, [org, first, last, ...spans, process])) {
    const sum = facts[row.period] as Facts;
    const amount = row.amount_days.div(row.divisor);
    sum.entries[row.category] = sum.entries[row.category].plus(amount);
    if (row.stage && isWork(row.category)) {
      const named = sum.entriesOfStage[row.stage];
      named[row.category] = named[row.category].plus(amount);
    }
  }
  if (process === null) {
    const unknown = cuts.map(() => zero);
    for (const row of await ask("orders", orders, orderRow, range)) {
      const sum = of(row.segment).orders;
      sum.count += row.orders;
      sum.withCogs += row.orders_with_cogs;
      sum.amount = sum.amount.plus(row.amount);
      sum.amountWithCogs = sum.amountWithCogs.plus(row.amount_with_cogs);
      sum.cogs = sum.cogs.plus(row.cogs);
      sum.refunded = sum.refunded.plus(row.refunded);
      unknown[row.segment] = row.amount.minus(row.amount_with_cogs);
    }
    for (const { segment, amount, cogs } of await estimateGoods(org, run, cuts, unknown, dated)) {
      const sum = of(segment).orders;
      sum.estimatedAmount = sum.estimatedAmount.plus(amount);
      sum.estimatedCogs = sum.estimatedCogs.plus(cogs);
    }
    for (const [index, segment] of cuts.entries()) addTyped(of(index), segment, dated);
  }
  for (const [index, segment] of cuts.entries()) {
    addPeople(of(index), segment, era(index));
    if (typedPeople(index)) of(index).typed.peopleDays += segment.days;
  }
  return facts;
}

const whole = z.number().int();
const exact = z.string().transform((text) => (text === "0" ? zero : new ExactNumber(text)));
const segment = whole;
const stage = z.enum(stages);
const labourRow = z.object({
  segment,
  stage,
  role: z.string(),
  seconds: exact,
  timed: whole,
  estimated: whole,
  untimed: whole,
});
const machineRow = z.object({
  segment,
  stage,
  model: z.string(),
  model_cost: exact,
  tool_cost: exact,
  costed: whole,
  listed: whole,
  input_tokens: exact,
  cached_tokens: exact,
  output_tokens: exact,
});
const handledRow = z.object({ segment, process: z.string(), resolved: whole, human_seconds: exact });
const spendRow = z.object({
  period: whole,
  category: z.enum(costCategories),
  stage: stage.nullable(),
  divisor: whole,
  amount_days: exact,
});
const orderRow = z.object({
  segment,
  orders: whole,
  orders_with_cogs: whole,
  amount: exact,
  amount_with_cogs: exact,
  cogs: exact,
  refunded: exact,
});

function isWork(category: CostCategory): category is WorkKind {
  return category === "labour" || category === "tool" || category === "model";
}

function changes(dated: Dated): string[] {
  const { headcounts, prices, baselines, margins, typed } = dated;
  const days = [...headcounts, ...prices, ...baselines, ...margins].map((change) => change.day);
  return [...days, ...typedChanges(typed)];
}

function addTyped({ typed }: Facts, { start, days }: Segment, dated: Dated): void {
  if (dated.typed.rows.length === 0) return;
  const daily = typedOn(dated.typed, start);
  const sales = daily.sales.times(days);
  typed.sales = plus(typed.sales, sales);
  typed.ads = plus(typed.ads, daily.ads.times(days));
  const margin = marginOn(dated, "", start);
  if (margin === null) return;
  typed.salesWithMargin = plus(typed.salesWithMargin, sales);
  typed.goods = plus(typed.goods, sales.minus(sales.times(margin)));
}

function addNumbers(sums: Record<string, number>, row: Record<string, number>): void {
  for (const name of Object.keys(sums)) sums[name] = (sums[name] ?? 0) + (row[name] ?? 0);
}

function baselineOn(dated: Dated, process: string, day: string): Exact | null {
  const found = dated.baselines.findLast((baseline) => baseline.process === process && baseline.day <= day);
  return found ? new ExactNumber(found.seconds) : null;
}

function addPeople(sum: Facts, { days }: Segment, { heads, pay }: Era): void {
  sum.days += days;
  sum.people.fteDays = sum.people.fteDays.plus(heads.times(days));
  if (pay === null) sum.people.daysWithoutPay += days;
  else sum.people.payDays = sum.people.payDays.plus(pay.times(days));
}
