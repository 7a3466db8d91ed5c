import { expect } from "vitest";
import { type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import type { DecideHandover } from "@/lib/handover/handoverSchema";
import { receive } from "@/lib/ingest/receive";
import { changeProcess } from "@/lib/settings/changeProcess";

export const now = new Date("2026-06-15T04:00:00Z");

/** Quotes that were written by an agent and reviewed are left to it. */
export const alone: DecideHandover = {
  process: "quotes",
  from: "with_review",
  to: "alone",
  samplePercent: 20,
  stopRule: { weeklyCost: 500 },
};

/** An organisation with 20 days of ten quotes each, all reviewed; a review takes 10 minutes, a quote by hand 30. */
export async function quotesFirm(
  verdict: (n: number) => string = () => "accepted",
): Promise<TestOrganisation> {
  const ctx = await testOrganisation({ now });
  const events: object[] = [
    event("pay", "headcount.set", -60 * 24, { role: "clerk", fte: 2, monthlySalary: 9000 }),
  ];
  for (let n = 0; n < 200; n++) events.push(...reviewedCase(`c${n}`, -24 * (1 + (n % 20)), verdict(n)));
  await send(ctx, events);
  await changeProcess(ctx, "quotes", { errorCost: 100, baselineSeconds: 1800, from: "2026-01-01" });
  return ctx;
}

export function event(id: string, type: string, hours: number, data: object) {
  return { id, source: "test", type, time: later({ now }, hours).now.toISOString(), data };
}

/** A quote that is reviewed so many hours from `now`. */
export function reviewedCase(
  name: string,
  hours: number,
  verdict: string,
  review: object = {},
  opening: object = {},
) {
  const own = { process: "quotes", case: name };
  const person = { kind: "human", id: "ann", role: "clerk" };
  const step = { step: "write", actor: { kind: "agent" }, cost: "0.1" };
  return [
    event(`${name}-o`, "case.opened", hours - 2, { ...own, ...opening }),
    event(`${name}-s`, "case.step", hours - 1, { ...own, ...step }),
    event(`${name}-c`, "case.closed", hours - 0.5, { ...own, resolution: "resolved" }),
    event(`${name}-r`, "case.reviewed", hours, { ...own, verdict, actor: person, seconds: 600, ...review }),
  ];
}

export async function send(ctx: TestOrganisation, events: object[], at = ctx.now): Promise<void> {
  const items = events.map((value, index) => ({ index, value }));
  const answer = await receive({ ...ctx, now: at }, items);
  expect(answer).toMatchObject({ accepted: events.length, rejected: 0 });
}

/** The same, so many hours after `now`. */
export function later<C extends { now: Date }>(ctx: C, hours: number): C {
  return { ...ctx, now: new Date(now.getTime() + hours * 3_600_000) };
}
