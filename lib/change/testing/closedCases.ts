import fc from "fast-check";
import type { Event } from "@/lib/events/event";
import { dayAfter } from "@/lib/ingest/testing/days";
import { event } from "@/lib/ingest/testing/event";
import { randomSettings } from "@/lib/ingest/testing/randomWorld";
import type { World } from "@/lib/ingest/testing/world";

/** The first of the three weeks in which the cases of `closedCases` are closed. */
export const firstDay = "2026-02-26";

/** An organisation most of whose cases are closed, in several processes: there is something to compare. */
export function closedCases(length: { minLength: number; maxLength: number }): fc.Arbitrary<World> {
  return fc
    .tuple(randomSettings("Asia/Kathmandu", firstDay), fc.array(aCase, length))
    .map(([settings, drawn]) => ({
      ...settings,
      events: drawn.flatMap((one, at) => eventsOf(String(at), one)),
    }));
}

const agent = { actorKind: "agent" } as const;
const human = { actorKind: "human" } as const;
const steps: Partial<Event>[] = [
  agent,
  agent,
  agent,
  { actorKind: "system" },
  { ...agent, outcome: "escalated" },
  { ...agent, outcome: "escalated", reason: "x" },
  { ...agent, step: "t", outcome: "escalated", reason: "z" },
  { actorKind: "unknown" },
  { actorKind: "unknown", reason: "x" },
  human,
  { ...human, reason: "x" },
  { ...human, reason: "y", touch: "exception" },
  { ...human, step: "t", touch: "approval" },
  { ...human, step: "t", outcome: "escalated" },
];
const reviews: Partial<Event>[] = [
  { verdict: "accepted" },
  { verdict: "accepted", step: "s" },
  { verdict: "corrected", step: "s" },
  { verdict: "rejected" },
];

const aCase = fc.record({
  process: fc.constantFrom("support", "support", "报价", "cash"),
  steps: fc.array(fc.constantFrom(...steps), { maxLength: 3 }),
  reviews: fc.array(fc.tuple(fc.constantFrom(...reviews), fc.constantFrom("10:00", "12:00", "13:00")), {
    maxLength: 1,
  }),
  day: fc.nat(20),
  resolution: fc.constantFrom(...(["resolved", "resolved", "resolved", "expired", "cancelled"] as const)),
  back: fc.option(fc.tuple(fc.constantFrom("case.contact", "case.reopened"), fc.nat(5)), { freq: 3 }),
});

type Case = typeof aCase extends fc.Arbitrary<infer Of> ? Of : never;

/** Closed at noon; who comes back has the case reopened, and closed again an hour later, or only asks. */
function eventsOf(id: string, { process, steps, reviews, day, resolution, back }: Case): Event[] {
  const on = dayAfter(firstDay, day);
  const named = { process, case: id };
  return [
    ...steps.map((step) => event("case.step", `${on}T09:00`, { ...step, ...named })),
    ...reviews.map(([review, time]) => event("case.reviewed", `${on}T${time}`, { ...review, ...named })),
    event("case.closed", `${on}T12:00`, { resolution, ...named }),
    ...(back === null
      ? []
      : [event(back[0] as "case.contact" | "case.reopened", `${dayAfter(on, back[1])}T14:00`, named)]),
    ...(back?.[0] === "case.reopened"
      ? [event("case.closed", `${dayAfter(on, back[1])}T15:00`, { resolution, ...named })]
      : []),
  ];
}
