import fc from "fast-check";
import { expect, test } from "vitest";
import { caseQuery } from "@/lib/cases/caseQuery";
import { mostCases } from "@/lib/cases/checkReach";
import { listCases } from "@/lib/cases/listCases";
import { readTouches } from "@/lib/cases/readTouches";
import type { Touches } from "@/lib/cases/touchesAnswer";
import { touchesQuery } from "@/lib/cases/touchesQuery";
import { closedCases, firstDay } from "@/lib/change/testing/closedCases";
import { statements } from "@/lib/db/statements";
import { type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import type { Event } from "@/lib/events/event";
import { ingest } from "@/lib/ingest/ingest";
import { dayAfter, dayOf, daysFrom } from "@/lib/ingest/testing/days";
import { event } from "@/lib/ingest/testing/event";
import { foldCases } from "@/lib/ingest/testing/foldCase";
import { organisationOf } from "@/lib/ingest/testing/organisationOf";
import { processesOf } from "@/lib/ingest/testing/processesOf";
import { shares } from "@/lib/ingest/testing/shares";
import type { World } from "@/lib/ingest/testing/world";

const now = new Date("2026-03-31T02:00:00Z");
const from = firstDay;
const to = dayAfter(firstDay, 14);

type Touch = Pick<Touches["items"][number], "kind" | "step" | "reason">;

test("in random worlds each touch keeps as many cases as are autonomous without it, and they are listed", async () => {
  const seen = { touches: 0, several: 0 };
  const worlds = closedCases({ minLength: 30, maxLength: 80 });
  await fc.assert(
    fc.asyncProperty(worlds, fc.constantFrom(null, null, "support"), async (world, asked) => {
      const process = world.events.some((one) => one.process === asked) ? asked : null;
      const ctx = await organisationOf(world, now);
      await ingest(ctx, world.events);
      const found = await readTouches(ctx, touchesQuery.parse({ from, to, ...(process ? { process } : {}) }));
      const days = daysFrom(from, to);
      const before = shares(world, foldCases(world.events), days, process).aar;
      expect(found.aar).toMatchObject({
        numerator: Number(before.numerator),
        denominator: Number(before.denominator),
      });
      const kept = keptCases(world, process);
      expect(found.touched).toBe(kept.length);
      expect(found.several).toBe(kept.filter(({ touch }) => touch === null).length);
      const expected = new Map<string, string[]>();
      for (const { touch, name } of kept) {
        if (touch) expected.set(keyOf(touch), [...(expected.get(keyOf(touch)) ?? []), name]);
      }
      expect(new Set(found.items.map(keyOf))).toEqual(new Set(expected.keys()));
      for (const { cases, aar, ...touch } of found.items) {
        const names = expected.get(keyOf(touch)) ?? [];
        expect(cases).toBe(names.length);
        expect(aar.numerator).toBe(Number(before.numerator) + names.length);
        expect(aar.denominator).toBe(Number(before.denominator));
        expect(await listed(ctx, touch, process)).toEqual(names.sort());
        seen.touches += 1;
      }
      seen.several += found.several;
    }),
    { numRuns: 40, interruptAfterTimeLimit: 40_000 },
  );
  expect(seen.touches).toBeGreaterThan(15);
  expect(seen.several).toBeGreaterThan(3);
}, 120_000);

test("an escalation and the person who took over are one touch, which has the reason of either", async () => {
  const ctx = await testOrganisation({ now });
  const agent = { actorKind: "agent" } as const;
  const human = { actorKind: "human", step: "mend" } as const;
  const escalated = { ...agent, outcome: "escalated", reason: "over the limit" } as const;
  const cases: Partial<Event>[][] = [
    [escalated, human],
    [
      { ...escalated, reason: null },
      { ...human, reason: "over the limit" },
    ],
    [escalated],
    [escalated, { ...human, reason: "another" }],
    [agent, human],
    [agent, human, { ...human, step: "look" }],
  ];
  await ingest(
    ctx,
    cases.flatMap((steps, at) => [
      ...steps.map((step) => event("case.step", "2026-03-02T08:00", { case: String(at), ...step })),
      event("case.closed", "2026-03-02T10:00", { case: String(at), resolution: "resolved" }),
    ]),
  );
  const found = await readTouches(ctx, touchesQuery.parse({ from, to }));
  expect(found.items.map(({ aar, ...touch }) => [touch, aar.numerator])).toEqual([
    [{ kind: "step", step: "mend", reason: "over the limit", cases: 2 }, 2],
    [{ kind: "step", step: "mend", reason: null, cases: 1 }, 1],
    [{ kind: "step", step: "mend", reason: "another", cases: 1 }, 1],
    [{ kind: "step", step: "s", reason: "over the limit", cases: 1 }, 1],
  ]);
  expect(found).toMatchObject({ touched: 6, several: 1, next: null });
  const pages = [];
  let cursor: string | undefined;
  do {
    const page = await readTouches(ctx, touchesQuery.parse({ from, to, limit: 1, cursor }));
    pages.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  expect(pages).toEqual(found.items);
});

test("a question that cannot be answered says what to ask", async () => {
  const ctx = await testOrganisation({ now });
  const asked = touchesQuery.parse({ from, to, process: "no" });
  await expect(readTouches(ctx, asked)).rejects.toMatchObject({ code: "not-found" });
  await expect(readTouches(ctx, touchesQuery.parse({ from, to, cursor: "no" }))).rejects.toMatchObject({
    code: "invalid",
  });
  for (const wrong of [
    { touch: "step" },
    { touch: "step", closedFrom: from },
    { step: "s" },
    { reason: "x" },
  ]) {
    expect(caseQuery.safeParse(wrong).success).toBe(false);
  }
});

test("more cases than can be looked into at a time are refused, by the list too, as far as the days reach", async () => {
  const ctx = await testOrganisation({ now });
  await ingest(ctx, [event("case.closed", from, { resolution: "resolved" })]);
  const sums = (day: string, cases: number) =>
    statements(ctx, (run) =>
      run(
        `insert into rollup_close
         values ($1::uuid, $2::date, 'support', 'manual', 'resolved', 'none', 'none', $3::bigint, 0)`,
        [ctx.org, day, cases],
      ),
    );
  await sums(to, mostCases - 1);
  const asked = touchesQuery.parse({ from, to });
  expect(await readTouches(ctx, asked)).toMatchObject({ touched: 0, aar: { denominator: mostCases } });
  await sums(dayAfter(to, -1), 1);
  await expect(readTouches(ctx, asked)).rejects.toMatchObject({
    code: "invalid",
    detail: expect.stringContaining("ask for fewer days"),
  });
  const list = caseQuery.parse({ touch: "review", closedFrom: from, closedTo: to });
  await expect(listCases(ctx, list)).rejects.toMatchObject({ code: "invalid" });
  expect(await listCases(ctx, { ...list, closedTo: from })).toMatchObject({ total: 0 });
});

async function listed(ctx: TestOrganisation, touch: Touch, process: string | null): Promise<string[]> {
  const { items, total } = await listCases(
    ctx,
    caseQuery.parse({
      touch: touch.kind,
      ...(touch.step === null ? {} : { step: touch.step }),
      ...(touch.reason === null ? {} : { reason: touch.reason }),
      ...(process === null ? {} : { process }),
      closedFrom: from,
      closedTo: to,
      limit: 500,
    }),
  );
  expect(total).toBe(items.length);
  return items.map((found) => `${found.process} ${found.case}`).sort();
}

function keyOf({ kind, step, reason }: Touch): string {
  return JSON.stringify([kind, step, reason]);
}

/**
 * The cases of AAR's population that were resolved with a machine's step and are not autonomous, with the one touch
 * without which they would be: taken out, the case is folded anew.
 */
function keptCases(world: World, process: string | null): { name: string; touch: Touch | null }[] {
  const settings = processesOf(world);
  const byCase = new Map<string, Event[]>();
  for (const one of world.events) {
    const name = `${one.process} ${one.case}`;
    byCase.set(name, [...(byCase.get(name) ?? []), one]);
  }
  return [...byCase].flatMap(([name, events]): { name: string; touch: Touch | null }[] => {
    const [folded] = foldCases(events);
    const core = settings.find((one) => one.process === folded?.process)?.core;
    if (!folded?.closed || !(process === null ? core : folded.process === process)) return [];
    const day = dayOf(folded.closed.at, world.timezone);
    if (day < from || day > to || folded.closed.resolution !== "resolved") return [];
    if (!folded.auto || folded.level === "autonomous") return [];
    const keys = [...new Set(touchesOf(events).map(({ touch }) => keyOf(touch)))];
    const [only] = touchesOf(events).filter(() => keys.length === 1);
    if (!only) return [{ name, touch: null }];
    // what is left without it runs by itself; a machine that handed over does the step itself
    const gone = new Set(touchesOf(events).map(({ one }) => one));
    const left = events
      .filter((one) => !gone.has(one) || handed(one))
      .map((one) => (handed(one) ? { ...one, outcome: "ok" as const } : one));
    expect(foldCases(left)[0]?.level).toBe("autonomous");
    return [{ name, touch: only.touch }];
  });
}

const handed = (one: Event) =>
  one.type === "case.step" &&
  one.outcome === "escalated" &&
  ["agent", "system"].includes(one.actorKind ?? "");

function touchesOf(events: Event[]): { one: Event; touch: Touch }[] {
  const closed = foldCases(events)[0]?.closed?.at ?? "";
  const all = events.filter(
    (one) =>
      (one.type === "case.step" &&
        (one.actorKind === "human" || one.actorKind === "unknown" || one.outcome === "escalated")) ||
      (one.type === "case.reviewed" && (one.verdict !== "accepted" || one.time <= closed)),
  );
  const others = all.filter((one) => !handed(one));
  const lent = all.flatMap((one) => (handed(one) && one.reason ? [one.reason] : [])).sort()[0] ?? null;
  return (others.length > 0 ? others : all).map((one) => ({
    one,
    touch: {
      kind: one.type === "case.reviewed" ? "review" : "step",
      step: one.step,
      reason: one.reason ?? lent,
    },
  }));
}
