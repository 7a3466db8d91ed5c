/* Over 8 KB: the whole fold stands in one file on purpose, so that it can be read beside the definitions at one go. */
import { Temporal } from "temporal-polyfill";
import type { Touch } from "@/lib/events/event";
import { type SampleSettings, sampleSettings } from "../sampleSettings";
import type { WireData, WireEvent } from "../wireEvent";

export type Level = "manual" | "assisted" | "unattributed" | "supervised" | "autonomous";

export interface Touching {
  step: string;
  reason: string | null;
}

interface FoldedCase {
  process: string;
  closedDay: number | null;
  resolution: string | null;
  firstClosedDay: number | null;
  firstResolution: string | null;
  firstTime: boolean;
  reopened: boolean;
  level: Level;
  auto: boolean;
  humanSeconds: number;
  reviews: {
    day: number;
    at: number;
    verdict: string;
    seconds: number | undefined;
    errorCost: number | undefined;
  }[];
  closedAt: number;
  touches: Touching[];
}

interface Spent {
  day: number;
  process: string;
  kind: "labour" | "model" | "tool";
  amount: number;
  priced: number;
  needed: number;
}

interface Booked {
  from: number;
  to: number;
  amount: number;
  category: string;
  process: string | null;
}

export interface Range {
  from: number;
  to: number;
}

/**
 * A second reading of the definitions, for the tests of the sample alone: floats, no shared code, everything in
 * memory. Days are roadmap days (0 is the first of the roadmap, 132 is today), ranges are inclusive.
 */
export class PlainFold {
  readonly cases: FoldedCase[] = [];
  readonly touchKinds = new Map<Touch, number>();
  readonly #settings: SampleSettings;
  readonly #dayOf: (time: string) => number;
  readonly #dateDay: (date: string) => number;
  readonly #spent: Spent[] = [];
  readonly #booked: Booked[] = [];
  readonly #orders = new Map<string, number>();
  readonly #sales: { day: number; amount: number; cogs: number }[] = [];
  readonly #refunds: { day: number; amount: number }[] = [];
  readonly #headcount: { day: number; role: string; fte: number; salary: number }[] = [];
  readonly #prices: { day: number; model: string; input: number; cached: number; output: number }[] = [];

  constructor(events: Iterable<WireEvent>, now: Date) {
    this.#settings = sampleSettings({ now });
    const start = Temporal.PlainDate.from(this.#settings.roadmapStart);
    const dayZero = Date.parse(this.#settings.roadmapStart) / 86_400_000;
    this.#dateDay = (date) => Date.parse(date) / 86_400_000 - dayZero;
    const offset = start.toZonedDateTime(this.#settings.timezone).offsetNanoseconds / 1e6;
    this.#dayOf = (time) => Math.floor((Date.parse(time) + offset) / 86_400_000) - dayZero;

    const byCase = new Map<string, WireEvent[]>();
    for (const event of events) {
      if (event.type.startsWith("case.")) {
        const data = event.data as WireData["case.closed"];
        const key = `${data.process} ${data.case}`;
        const list = byCase.get(key);
        if (list === undefined) byCase.set(key, [event]);
        else list.push(event);
      } else this.#book(event);
    }
    for (const [key, list] of byCase) this.#fold(key.slice(0, key.indexOf(" ")), list);
  }

  aar(range: Range, process?: string) {
    const closed = this.#closed(range, process);
    const auto = closed.filter((one) => one.auto).length;
    const of = (...levels: Level[]) =>
      closed.filter((one) => one.resolution === "resolved" && levels.includes(one.level)).length /
      closed.length;
    return {
      cases: closed.length,
      strict: of("autonomous"),
      supervised: of("autonomous", "supervised"),
      executed: of("autonomous", "supervised", "assisted"),
      coverage: auto / closed.length,
      unattributed: closed.filter((one) => one.level === "unattributed").length / closed.length,
    };
  }

  fcr(range: Range) {
    const population = this.cases.filter(
      (one) =>
        this.#stage(one.process) === "service" &&
        within(one.firstClosedDay, range) &&
        !["cancelled", "duplicate"].includes(one.firstResolution ?? ""),
    );
    return {
      cases: population.length,
      value: population.filter((one) => one.firstTime).length / population.length,
      reopenRate: population.filter((one) => one.reopened).length / population.length,
    };
  }

  /** Yuan per order, by kind, with its completeness. */
  cts(range: Range) {
    const orders = [...this.#orders.values()].filter((day) => within(day, range)).length;
    const parts = { labour: 0, model: 0, tool: 0, spend: 0 };
    let priced = 0;
    let needed = 0;
    for (const spent of this.#spent) {
      if (!within(spent.day, range) || this.#stage(spent.process) === "backoffice") continue;
      parts[spent.kind] += spent.amount / orders;
      priced += spent.priced;
      needed += spent.needed;
    }
    for (const entry of this.#booked) {
      const amount = (inside(entry, range) * entry.amount) / orders;
      if (["acquisition", "service", "fulfilment"].includes(entry.category)) parts.spend += amount;
      const named = entry.process !== null && this.#stage(entry.process) !== "backoffice";
      if (named && (entry.category === "labour" || entry.category === "tool"))
        parts[entry.category] += amount;
      if (named && entry.category === "model") parts.model += amount;
    }
    const cts = parts.labour + parts.model + parts.tool + parts.spend;
    return { orders, cts, ...parts, completeness: priced / needed };
  }

  /** Yuan per head and month, advertising as a share of sales, break-even. */
  money(range: Range) {
    const days = range.to - range.from + 1;
    let fte = 0;
    let payroll = 0;
    for (let day = range.from; day <= range.to; day++) {
      for (const one of this.#inForce(day)) {
        fte += one.fte / days;
        payroll += (one.fte * one.salary * Number(this.#settings.loadFactor) * 12) / days;
      }
    }
    const sales = this.#sales.filter((one) => within(one.day, range));
    const gmv = sum(sales.map((one) => one.amount));
    const refunds = sum(this.#refunds.filter((one) => within(one.day, range)).map((one) => one.amount));
    const margin = gmv - refunds - sum(sales.map((one) => one.cogs));
    const entries = (categories: string[]) =>
      sum(
        this.#booked
          .filter((entry) => categories.includes(entry.category))
          .map((entry) => inside(entry, range) * entry.amount),
      );
    const outside = entries(["acquisition", "service", "fulfilment", "tool", "model", "device"]);
    const steps = sum(
      this.#spent.filter((one) => one.kind !== "labour" && within(one.day, range)).map((one) => one.amount),
    );
    const contribution = margin - outside - steps;
    const monthly = 365 / 12 / days;
    return {
      fte,
      gmv: gmv * monthly,
      gmvPerHead: (gmv / fte) * monthly,
      marginPerHead: (margin / fte) * monthly,
      contributionPerHead: (contribution / fte) * monthly,
      marginShare: margin / gmv,
      advertising: entries(["acquisition"]) / gmv,
      refunds: refunds * monthly,
      breakEven: (contribution * 365) / days / payroll,
      meanSalary: payroll / fte / 12 / Number(this.#settings.loadFactor),
    };
  }

  /** Reviewed automated cases closed from the moment `since` on, before the end of `day`. */
  precision(process: string, since: number, day: number) {
    const automated = this.cases.filter(
      (one) =>
        one.process === process &&
        one.auto &&
        one.closedDay !== null &&
        one.closedDay <= day &&
        one.closedAt >= since,
    );
    const reviewed = automated.filter((one) => one.reviews.some((review) => review.day <= day));
    const k = reviewed.filter((one) => one.reviews.every((review) => review.verdict === "accepted")).length;
    return { n: reviewed.length, k, automated: automated.length, ...wilson(k, reviewed.length) };
  }

  /** Mean cost of a mistake and mean minutes of a review. */
  reviews(process: string) {
    const all = this.cases.filter((one) => one.process === process && one.auto).flatMap((one) => one.reviews);
    const mistakes = all.flatMap((one) => (one.verdict === "accepted" ? [] : (one.errorCost ?? [])));
    const seconds = all.flatMap((one) => one.seconds ?? []);
    return { errorCost: sum(mistakes) / mistakes.length, seconds: sum(seconds) / seconds.length };
  }

  /** Money for models a day. */
  modelCost(range: Range, process: string): number {
    const spent = this.#spent.filter(
      (one) => one.kind === "model" && one.process === process && within(one.day, range),
    );
    return sum(spent.map((one) => one.amount)) / (range.to - range.from + 1);
  }

  /** Mean human seconds of the process's closed cases. */
  handling(range: Range, process: string): number {
    const closed = this.#closed(range, process);
    return sum(closed.map((one) => one.humanSeconds)) / closed.length;
  }

  /** How often people had to touch the cases of a process, by step and reason, the most frequent first. */
  reasons(range: Range, process: string): [string, number][] {
    const counts = new Map<string, number>();
    for (const one of this.#closed(range, process)) {
      for (const touch of one.touches) {
        if (touch.reason === null) continue;
        const key = `${touch.step}: ${touch.reason}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    return [...counts].sort((a, b) => b[1] - a[1]);
  }

  ordersOn(day: number): number {
    return [...this.#orders.values()].filter((other) => other === day).length;
  }

  #closed(range: Range, process?: string): FoldedCase[] {
    return this.cases.filter(
      (one) =>
        within(one.closedDay, range) &&
        !["cancelled", "duplicate"].includes(one.resolution ?? "") &&
        (process === undefined || one.process === process),
    );
  }

  #stage(process: string): string {
    return this.#settings.processes.find((one) => one.key === process)?.stage ?? "service";
  }

  #inForce(day: number) {
    const latest = new Map<string, { role: string; fte: number; salary: number }>();
    for (const one of this.#headcount) if (one.day <= day) latest.set(one.role, one);
    return [...latest.values()];
  }

  #rates = new Map<string, number>();

  #rate(role: string | undefined, day: number): number {
    const key = `${role} ${day}`;
    const known = this.#rates.get(key);
    if (known !== undefined) return known;
    const roles = this.#inForce(day);
    const mean = sum(roles.map((one) => one.fte * one.salary)) / sum(roles.map((one) => one.fte));
    const salary = roles.find((one) => one.role === role)?.salary ?? mean;
    const rate = (salary * Number(this.#settings.loadFactor)) / Number(this.#settings.productiveHours);
    this.#rates.set(key, rate);
    return rate;
  }

  #book(event: WireEvent): void {
    const day = this.#dayOf(event.time);
    if (event.type === "order.placed") {
      const { order, amount, cogs } = event.data;
      this.#orders.set(order, Math.min(day, this.#orders.get(order) ?? day));
      this.#sales.push({ day, amount: Number(amount), cogs: Number(cogs) });
    } else if (event.type === "order.refunded") {
      this.#refunds.push({ day, amount: Number(event.data.amount) });
    } else if (event.type === "cost.incurred") {
      const { from, to, amount, category, process } = event.data;
      const first = from === undefined ? day : this.#dateDay(from);
      const last = to === undefined ? day : this.#dateDay(to);
      this.#booked.push({
        from: first,
        to: last,
        amount: Number(amount),
        category,
        process: process ?? null,
      });
    } else if (event.type === "headcount.set") {
      const { role, fte, monthlySalary } = event.data;
      this.#headcount.push({ day, role, fte, salary: Number(monthlySalary) });
    } else if (event.type === "model.priced") {
      const { model, input, cachedInput, output } = event.data;
      this.#prices.push({
        day,
        model,
        input: Number(input),
        cached: Number(cachedInput ?? input),
        output: Number(output),
      });
    }
  }

  #fold(process: string, list: WireEvent[]): void {
    const of = <T extends WireEvent["type"]>(type: T) =>
      list.filter((event): event is Extract<WireEvent, { type: T }> => event.type === type);
    const steps = of("case.step");
    const closings = of("case.closed");
    const reopenings = of("case.reopened");
    const lastClose = closings.at(-1);
    const firstClose = closings.at(0);
    const lastReopening = reopenings.at(-1);
    const closed =
      lastClose !== undefined && (lastReopening === undefined || lastReopening.time <= lastClose.time);
    const counted = of("case.reviewed").filter(
      (review) => !closed || review.time <= lastClose.time || review.data.verdict !== "accepted",
    );
    const human = steps.filter((step) => step.data.actor.kind === "human");
    const work =
      human.some((step) => step.data.touch !== "approval") ||
      counted.some((one) => one.data.verdict !== "accepted");
    const approval =
      human.some((step) => step.data.touch === "approval") ||
      counted.some((one) => one.data.verdict === "accepted");
    const auto = steps.some((step) => ["agent", "system"].includes(step.data.actor.kind));
    const unknown = steps.some(
      (step) => step.data.actor.kind === "unknown" || step.data.outcome === "escalated",
    );
    const window = firstClose === undefined ? 0 : Date.parse(firstClose.time) + 7 * 86_400_000;
    const returned = reopenings.some(
      (one) => firstClose !== undefined && one.time > firstClose.time && Date.parse(one.time) <= window,
    );
    const contacted = of("case.contact").some((one) => Date.parse(one.time) <= window);

    for (const step of human) {
      const touch = step.data.touch ?? "work";
      this.touchKinds.set(touch, (this.touchKinds.get(touch) ?? 0) + 1);
    }
    for (const event of steps) this.#spend(event.time, process, event.data);
    for (const event of of("case.reviewed")) {
      this.#spend(event.time, process, { ...event.data, actor: event.data.actor ?? { kind: "human" } });
    }
    this.cases.push({
      process,
      closedDay: closed ? this.#dayOf(lastClose.time) : null,
      closedAt: closed ? Date.parse(lastClose.time) : Number.NaN,
      resolution: closed ? lastClose.data.resolution : null,
      firstClosedDay: firstClose === undefined ? null : this.#dayOf(firstClose.time),
      firstResolution: firstClose?.data.resolution ?? null,
      firstTime: firstClose?.data.resolution === "resolved" && !returned && !contacted,
      reopened: returned,
      level: levelOf({ work, approval, auto, unknown }),
      auto,
      humanSeconds: sum([...human, ...of("case.reviewed")].map((event) => event.data.seconds ?? 0)),
      reviews: of("case.reviewed").map((event) => ({
        day: this.#dayOf(event.time),
        at: Date.parse(event.time),
        verdict: event.data.verdict,
        seconds: event.data.seconds,
        errorCost: event.data.errorCost === undefined ? undefined : Number(event.data.errorCost),
      })),
      touches: human.map((step) => ({ step: step.data.step, reason: step.data.reason ?? null })),
    });
  }

  #spend(
    time: string,
    process: string,
    step: Pick<WireData["case.step"], "actor" | "seconds" | "cost" | "model" | "usage">,
  ): void {
    const day = this.#dayOf(time);
    if (step.actor.kind === "human") {
      const amount = ((step.seconds ?? 0) / 3600) * this.#rate(step.actor.role, day);
      const priced = Number(step.seconds !== undefined);
      this.#spent.push({ day, process, kind: "labour", amount, priced, needed: 1 });
    }
    const kind = step.model === undefined && step.usage === undefined ? "tool" : "model";
    if (step.cost !== undefined) {
      const needed = Number(step.usage !== undefined);
      this.#spent.push({ day, process, kind, amount: Number(step.cost), priced: needed, needed });
    } else if (step.usage !== undefined) {
      const price = this.#prices.findLast((one) => one.model === step.model && one.day <= day);
      const { inputTokens, cachedInputTokens, outputTokens } = step.usage;
      const amount =
        price === undefined
          ? 0
          : ((inputTokens - cachedInputTokens) * price.input +
              cachedInputTokens * price.cached +
              outputTokens * price.output) /
            1e6;
      this.#spent.push({ day, process, kind, amount, priced: Number(price !== undefined), needed: 1 });
    }
  }
}

function levelOf(seen: { work: boolean; approval: boolean; auto: boolean; unknown: boolean }): Level {
  if (seen.work) return seen.auto ? "assisted" : "manual";
  if (seen.unknown) return "unattributed";
  if (seen.approval) return seen.auto ? "supervised" : "manual";
  return seen.auto ? "autonomous" : "unattributed";
}

function wilson(k: number, n: number): { p: number; low: number; high: number } {
  const z2 = 1.959964 ** 2;
  const p = k / n;
  const middle = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Math.sqrt(z2) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  return { p, low: middle - half, high: middle + half };
}

function inside(entry: Booked, range: Range): number {
  const days = Math.min(entry.to, range.to) - Math.max(entry.from, range.from) + 1;
  return Math.max(0, days) / (entry.to - entry.from + 1);
}

function within(day: number | null, range: Range): boolean {
  return day !== null && day >= range.from && day <= range.to;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
