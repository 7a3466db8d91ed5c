import { Random } from "@/lib/sample/random";
import type { Content, SentEvent } from "./event";
import { usualProcesses } from "./settings";

/**
 * A stream of events that is made to be miscounted: closes and reopenings at one instant, contacts at the last
 * microsecond of a window, days that begin between two events, several lines of one order, closes twice over, times in
 * foreign offsets, amounts that no double holds. The same seed gives the same events.
 *
 * @param options.tag begins every id, case and order, so that two streams have nothing in common; the same tag with
 *   another seed gives other events of the same cases, under other ids
 * @param options.from first day; all happens within `span` days of it
 */
export function stream(options: {
  seed: number;
  tag: string;
  cases: number;
  from?: string;
  span?: number;
}): SentEvent[] {
  const { seed, tag, cases, from = "2026-03-20", span = 20 } = options;
  const random = new Random(seed, tag);
  const start = Date.parse(`${from}T00:00:00Z`) * 1_000;
  const events: SentEvent[] = [];
  const add = (type: string, at: number, data: Content) => {
    events.push({
      id: `${tag}-${seed}-${events.length}`,
      source: random.chance(0.8) ? "desk" : "办公",
      type,
      time: written(Math.floor(Math.min(at, start + span * day)), random),
      data,
    });
  };
  for (const role of ["desk", "ops", "intern"]) {
    add("headcount.set", start + 0.1 * random.next() * day, headcount(role, random));
    if (random.chance(0.5)) add("headcount.set", start + random.next() * span * day, headcount(role, random));
  }
  for (const model of models) {
    const [input, cachedInput, output] = [3, 1, 9].map((most) => (random.next() * most).toFixed(6));
    add("model.priced", start, { model, input, output, ...(random.chance(0.5) ? { cachedInput } : {}) });
  }
  for (let number = 0; number < cases; number++) {
    oneCase(random, add, start + Math.floor(random.next() * span * day), `${tag}-${number}`);
  }
  for (let number = 0; number < cases / 2; number++) {
    oneOrder(random, add, start + Math.floor(random.next() * span * day), `${tag}-o${number}`, from);
  }
  return events;
}

const day = 86_400_000_000;
const hour = day / 24;
const models = ["maker/one", "maker/two"] as const;
type Add = (type: string, at: number, data: Content) => void;

function oneCase(random: Random, add: Add, opened: number, name: string): void {
  const process = random.pick(processes);
  const data = { process, case: name };
  const window = (usualProcesses[process]?.reopenWindowDays ?? 7) * day;
  if (random.chance(0.8)) add("case.opened", opened, data);
  for (let steps = Math.floor(random.between(0, 4)); steps > 0; steps--) {
    add("case.step", opened + jump(random), { ...data, ...step(random) });
  }
  if (random.chance(0.3)) add("case.reviewed", opened + jump(random), { ...data, ...review(random) });
  if (random.chance(0.1)) return;
  const closed = opened + 2 * hour + jump(random);
  add("case.closed", closed, { ...data, resolution: random.pick(resolutions) });
  // twice at one instant: the greater identity wins as the latest, the smaller as the first
  if (random.chance(0.1)) add("case.closed", closed, { ...data, resolution: random.pick(resolutions) });
  if (random.chance(0.2))
    add("case.reviewed", closed + random.pick([0, 1, hour]), { ...data, ...review(random) });
  if (random.chance(0.2)) add("case.contact", closed + window + random.pick([-1, 0, 1, -hour]), data);
  if (random.chance(0.25)) {
    const reopened = closed + random.pick([0, 1, hour, window, window + 1]);
    add("case.reopened", reopened, data);
    if (random.chance(0.7)) {
      const again = reopened + random.pick([0, 1, 5 * hour]);
      add("case.closed", again, { ...data, resolution: random.pick(resolutions) });
    }
  }
}

function oneOrder(random: Random, add: Add, placed: number, order: string, from: string): void {
  for (let line = random.chance(0.3) ? 3 : 1; line > 0; line--) {
    const cogs = random.chance(0.9) ? { cogs: amount(random, 60) } : {};
    add("order.placed", placed + line * jump(random), { order, amount: amount(random, 200), ...cogs });
  }
  if (random.chance(0.2)) add("order.refunded", placed + jump(random), { order, amount: amount(random, 50) });
  if (random.chance(0.3)) add("order.paid", placed + jump(random), { order, amount: amount(random, 50) });
  if (random.chance(0.5)) return;
  const dated = random.chance(0.4) ? { from, to: random.pick([from, `${from.slice(0, 8)}28`]) } : {};
  const named = random.chance(0.4) ? { process: random.pick(processes) } : {};
  const signed = `${random.chance(0.1) ? "-" : ""}${amount(random, 1_000)}`;
  add("cost.incurred", placed, { category: random.pick(categories), amount: signed, ...dated, ...named });
}

function step(random: Random): Content {
  const kind = random.pick(["human", "agent", "agent", "agent", "system", "unknown"]);
  const role = random.chance(0.8) ? { role: random.pick(["desk", "ops", "intern", "nobody knows"]) } : {};
  const seconds = random.chance(0.8) ? { seconds: Math.floor(random.between(0, 2_000)) / 4 } : {};
  const touch =
    kind === "human" && random.chance(0.5) ? { touch: random.pick(["approval", "decision"]) } : {};
  const outcome = random.chance(0.1) ? { outcome: random.pick(["failed", "escalated"]) } : {};
  const cost = random.chance(0.4) ? { cost: amount(random, 2) } : {};
  const usage = { inputTokens: Math.floor(random.between(100, 9_000)), outputTokens: 77 };
  const used =
    kind === "agent" && random.chance(0.5)
      ? { model: random.pick(models), usage: { ...usage, cachedInputTokens: 50 } }
      : {};
  return { step: "answer", actor: { kind, ...role }, ...seconds, ...touch, ...outcome, ...cost, ...used };
}

function review(random: Random): Content {
  const verdict = random.pick(["accepted", "accepted", "corrected", "rejected"]);
  return { verdict, ...(random.chance(0.5) ? { seconds: 30, actor: { kind: "human", role: "ops" } } : {}) };
}

function headcount(role: string, random: Random): Content {
  const monthlySalary = role === "intern" ? {} : { monthlySalary: amount(random, 20_000) };
  return { role, fte: random.between(0, 9).toFixed(2), ...monthlySalary };
}

function amount(random: Random, most: number): string {
  return (random.next() * most).toFixed(Math.floor(random.between(0, 7)));
}

/** Forward by up to two days: now a few microseconds, now nothing. */
function jump(random: Random): number {
  return Math.floor(random.pick([0, 1, random.next() * hour, random.next() * 2 * day]));
}

/** Microseconds since 1970 as text, in UTC or in another offset. */
function written(at: number, random: Random): string {
  const hours = random.pick([0, 0, 8, -5]);
  const local = new Date(Math.floor(at / 1_000) + hours * 3_600_000).toISOString().slice(0, 19);
  const fraction = String(at % 1_000_000).padStart(6, "0");
  if (hours === 0) return `${local}.${fraction}Z`;
  return `${local}.${fraction}${hours < 0 ? "-" : "+"}${String(Math.abs(hours)).padStart(2, "0")}:00`;
}

const processes = ["support", "客服", "leads", "shipping", "books"] as const;
const resolutions = ["resolved", "resolved", "resolved", "unresolved", "cancelled", "expired"] as const;
const categories = [
  "acquisition",
  "service",
  "labour",
  "tool",
  "model",
  "device",
  "overhead",
  "fulfilment",
] as const;
