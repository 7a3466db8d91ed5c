import type { CostCategory } from "@/lib/events/event";
import { type Exact, plus, zero } from "@/lib/kpi/exact";

export const stages = ["acquisition", "service", "fulfilment", "backoffice"] as const;
export type Stage = (typeof stages)[number];

/** What work costs; entries of these categories belong to the stage of the process that they name. */
export type WorkKind = "labour" | "model" | "tool";

/** Cost of a stage's processes, in the organisation's currency, and how much of their work had a price. */
export interface StageCost {
  labour: Exact;
  model: Exact;
  tool: Exact;
  /** human steps and reviews, and steps with usage: those that could be priced */
  priced: number;
  /** … and all that needed a price */
  needing: number;
  /** human steps and reviews: with their own time above 0, with the typical one of their step, without any */
  time: { measured: number; estimated: number; missing: number };
}

/** What a period's figures are computed from: sums, so that the facts of two periods add up to those of both. */
export interface Facts {
  days: number;
  closed: {
    cases: number;
    auto: number;
    autonomous: number;
    supervised: number;
    assisted: number;
    unattributed: number;
  };
  firstClosed: { cases: number; solved: number; reopened: number };
  work: Record<Stage, StageCost>;
  /** ledger entries by category, of any or no process */
  entries: Record<CostCategory, Exact>;
  /** of those of category labour, tool and model: by the stage of the process they name */
  entriesOfStage: Record<Stage, Record<WorkKind, Exact>>;
  orders: {
    count: number;
    withCogs: number;
    amount: Exact;
    amountWithCogs: Exact;
    cogs: Exact;
    refunded: Exact;
    /** amount of lines without cost of goods for which a margin is estimated, and what their goods then cost */
    estimatedAmount: Exact;
    estimatedCogs: Exact;
  };
  /** what was typed and counts for lack of data (`typedOn`) */
  typed: {
    sales: Exact;
    /** those for which a margin of the firm is in force, and what their goods then cost */
    salesWithMargin: Exact;
    goods: Exact;
    ads: Exact;
    /** days on which typed people count, and pieces of work priced by their pay */
    peopleDays: number;
    priced: number;
  };
  /** FTE in force, and FTE × monthly salary × load factor, each summed over the days */
  people: { fteDays: Exact; payDays: Exact; daysWithoutPay: number };
  /** seconds of the baseline less seconds of people, of closed cases with a machine step */
  savedSeconds: Exact;
}

/** Facts of a period in which nothing happened. */
export function noFacts(): Facts {
  return {
    days: 0,
    closed: { cases: 0, auto: 0, autonomous: 0, supervised: 0, assisted: 0, unattributed: 0 },
    firstClosed: { cases: 0, solved: 0, reopened: 0 },
    work: { acquisition: noWork(), service: noWork(), fulfilment: noWork(), backoffice: noWork() },
    entries: {
      acquisition: zero,
      service: zero,
      fulfilment: zero,
      labour: zero,
      tool: zero,
      model: zero,
      device: zero,
      overhead: zero,
    },
    entriesOfStage: {
      acquisition: noEntries(),
      service: noEntries(),
      fulfilment: noEntries(),
      backoffice: noEntries(),
    },
    orders: {
      count: 0,
      withCogs: 0,
      amount: zero,
      amountWithCogs: zero,
      cogs: zero,
      refunded: zero,
      estimatedAmount: zero,
      estimatedCogs: zero,
    },
    typed: { sales: zero, salesWithMargin: zero, goods: zero, ads: zero, peopleDays: 0, priced: 0 },
    people: { fteDays: zero, payDays: zero, daysWithoutPay: 0 },
    savedSeconds: zero,
  };
}

/** The facts of two periods together. */
export function together(a: Facts, b: Facts): Facts {
  return added(a, b) as unknown as Facts;
}

function noWork(): StageCost {
  return {
    labour: zero,
    model: zero,
    tool: zero,
    priced: 0,
    needing: 0,
    time: { measured: 0, estimated: 0, missing: 0 },
  };
}

function noEntries(): Record<WorkKind, Exact> {
  return { labour: zero, model: zero, tool: zero };
}

type Sums = number | Exact | { [name: string]: Sums };

function added(a: unknown, b: unknown): Sums {
  if (typeof a === "number" && typeof b === "number") return a + b;
  if (zero.constructor === (a as Exact).constructor) return plus(a as Exact, b as Exact);
  const sums: { [name: string]: Sums } = {};
  for (const name of Object.keys(a as object)) {
    sums[name] = added((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]);
  }
  return sums;
}
