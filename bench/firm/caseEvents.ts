import { caseName } from "@/bench/firm/caseName";
import { firm, startOfDay } from "@/bench/firm/firm";
import { type Part, shapes } from "@/bench/firm/shapes";
import type { Random } from "@/lib/sample/random";
import type { WireActor, WireEvent } from "@/lib/sample/wireEvent";

/**
 * The events of the case of that number on a day. Which process it belongs to, which course it takes, and which models
 * and roles work on it follow from the number; how long and how dear it is comes by chance.
 */
export function caseEvents(random: Random, day: number, number: number): WireEvent[] {
  const { process, case: id, place, shape } = caseName(day, number);
  const events: WireEvent[] = [];
  // opened before 16:40 and closed on the same day, so that sizes differ in nothing but numbers
  let at = startOfDay(day) + Math.floor(random.next() * 60_000) * 1000;

  const add = (source: string, type: string, data: object) => {
    // what runs agents names its events by chance, everybody else counts
    const own = source === "agents" ? hex(random) : `${id}-${events.length}`;
    const time = new Date(at).toISOString();
    events.push({ id: own, source, type, time, data: { process, case: id, ...data } } as WireEvent);
  };
  const actor = (kind: "human" | "agent" | "system", step: number): WireActor =>
    kind === "human"
      ? { kind, id: `p${(place * 7 + step) % 12}`, role: pick(firm.roles, place + shape + step) }
      : { kind, id: kind === "agent" ? `${process}-agent` : `${process}-rules` };
  const usage = (step: number) => {
    const inputTokens = 500 + Math.floor(random.next() * 6_000);
    const model = pick(firm.models, place + shape + step);
    return {
      model,
      usage: {
        inputTokens,
        cachedInputTokens: Math.floor(inputTokens * random.next()),
        outputTokens: 50 + Math.floor(random.next() * 700),
        requests: 1 + Math.floor(random.next() * 3),
      },
      // one of the models is billed by whoever runs it, the others are priced by the list
      ...(model === firm.models[2] ? { cost: (random.next() * 0.4).toFixed(6) } : {}),
    };
  };
  const seconds = () => 30 + Math.floor(random.skewed(300));
  const parts: Record<Part, (step: number) => void> = {
    agent: (step) =>
      add("agents", "case.step", { step: "answer", actor: actor("agent", step), ...usage(step) }),
    failed: (step) =>
      add("agents", "case.step", {
        step: "answer",
        actor: actor("agent", step),
        outcome: "failed",
        ...usage(step),
      }),
    escalated: (step) =>
      add("agents", "case.step", {
        step: "decide",
        actor: actor("agent", step),
        outcome: "escalated",
        reason: "outside the policy",
        ...usage(step),
      }),
    system: (step) =>
      add("rules", "case.step", {
        step: "look up",
        actor: actor("system", step),
        cost: (random.next() * 0.05).toFixed(4),
      }),
    human: (step) =>
      add("desk", "case.step", {
        step: "handle",
        actor: actor("human", step),
        seconds: seconds(),
        reason: pick(["outside the policy", "missing data", "customer asked"], step),
      }),
    approval: (step) =>
      add("desk", "case.step", {
        step: "approve",
        actor: actor("human", step),
        seconds: 20 + Math.floor(random.next() * 60),
        touch: "approval",
      }),
    accepted: (step) =>
      add("desk", "case.reviewed", { verdict: "accepted", actor: actor("human", step), seconds: 45 }),
    corrected: (step) =>
      add("desk", "case.reviewed", {
        verdict: "corrected",
        actor: actor("human", step),
        seconds: seconds(),
        errorCost: (random.next() * 80).toFixed(2),
      }),
    contact: () => {
      at += 2.5 * 86_400_000;
      add("desk", "case.contact", { channel: "phone" });
    },
    reopened: () => {
      at += 1.5 * 86_400_000;
      add("desk", "case.reopened", { reason: "came back" });
    },
    resolved: () => add("desk", "case.closed", { resolution: "resolved" }),
    unresolved: () => add("desk", "case.closed", { resolution: "unresolved" }),
    expired: () => add("desk", "case.closed", { resolution: "expired" }),
    cancelled: () => add("desk", "case.closed", { resolution: "cancelled" }),
  };

  add("desk", "case.opened", {
    channel: pick(["mail", "chat", "phone"], number),
    customer: `c${Math.floor(random.next() * 50_000)}`,
    ...(number % 4 === 0 ? { title: "Where is what I ordered the other day?" } : {}),
  });
  (shapes[shape] ?? []).forEach((part, step) => {
    at += (60 + Math.floor(random.next() * 500)) * 1000;
    parts[part](step);
  });
  return events;
}

function pick<T>(from: readonly T[], index: number): T {
  return from[index % from.length] as T;
}

function hex(random: Random): string {
  let text = "";
  for (let part = 0; part < 4; part++) {
    text += Math.floor(random.next() * 0x1_0000_0000)
      .toString(16)
      .padStart(8, "0");
  }
  return text;
}
