import type { EventType } from "@/lib/events/event";

/** An event as it is sent. */
export interface ExampleEvent {
  id: string;
  source: string;
  type: EventType;
  time: string;
  data: Record<string, unknown>;
}

/**
 * Events to send first, to see how it goes: `first` is one case that an agent handled from end to end; a type alone
 * shows all that events of this type may say for the figures. Sent twice on one day they are the same events, and
 * counted once.
 */
export function exampleEvents(what: EventType | "first", now: Date): ExampleEvent[] {
  const at = (minutesBefore: number) =>
    `${new Date(now.getTime() - minutesBefore * 60_000).toISOString().slice(0, 16)}:00Z`;
  const today = at(0).slice(0, 10);
  const day = (before: number) => at(before * 1_440).slice(0, 10);
  const support = { process: "support", case: `hello-${today}` };
  const event = (type: EventType, name: string, time: string, data: Record<string, unknown>) => ({
    id: name,
    source: "terminal",
    type,
    time,
    data,
  });
  const agent = { kind: "agent", id: "first-agent" };
  if (what === "first") {
    return [
      event("case.opened", `hello-${today}-1`, at(3), support),
      event("case.step", `hello-${today}-2`, at(2), {
        ...support,
        step: "answer",
        actor: agent,
        seconds: 12,
      }),
      event("case.closed", `hello-${today}-3`, at(1), { ...support, resolution: "resolved" }),
    ];
  }
  const order = { order: `order-${today}` };
  const data: Record<EventType, Record<string, unknown>[]> = {
    "case.opened": [{ ...support, channel: "mail", customer: "customer-1", title: "Where is my parcel?" }],
    "case.step": [
      {
        ...support,
        step: "answer",
        actor: agent,
        seconds: 12,
        model: "a-model",
        usage: { inputTokens: 1200, cachedInputTokens: 800, outputTokens: 150 },
      },
      {
        ...support,
        step: "approve",
        actor: { kind: "human", role: "clerk" },
        touch: "approval",
        seconds: 40,
      },
    ],
    "case.reviewed": [
      { ...support, verdict: "accepted", actor: { kind: "human", role: "clerk" }, seconds: 60 },
    ],
    "case.contact": [{ ...support, channel: "phone" }],
    "case.closed": [{ ...support, resolution: "resolved" }],
    "case.reopened": [{ ...support, reason: "the answer did not fit" }],
    "order.placed": [{ ...order, amount: "120.00", cogs: "70.00", channel: "web" }],
    "order.paid": [{ ...order, amount: "120.00" }],
    "order.refunded": [{ ...order, amount: "20.00", ...support }],
    "cost.incurred": [
      { category: "acquisition", amount: "300.00", from: day(7), to: day(1), note: "adverts" },
    ],
    "headcount.set": [{ role: "clerk", fte: "2.5", monthlySalary: "8000" }],
    "model.priced": [{ model: "a-model", input: "2.50", cachedInput: "0.25", output: "10" }],
    "change.made": [{ title: "The agent may answer by itself", kind: "agent", process: "support" }],
  };
  // people and prices count from the day of `time` on: before the days that the figures are of
  const time = what === "headcount.set" || what === "model.priced" ? `${day(90)}T00:00:00Z` : at(1);
  return data[what].map((given, index) =>
    event(what, `${what.replace(".", "-")}-${today}-${index + 1}`, time, given),
  );
}
