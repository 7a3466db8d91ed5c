import { expect, test } from "vitest";
import { addDays } from "@/lib/calendar/days";
import { readForecast } from "@/lib/change/readForecast";
import { testOrganisation } from "@/lib/db/testing";
import { ingest } from "@/lib/ingest/ingest";
import { event } from "@/lib/ingest/testing/event";
import { readKpis } from "@/lib/kpi/readKpis";

/** a Monday */
const start = "2026-01-05";
const monday = (week: number) => addDays(start, 7 * week);
/** Wednesday noon in Shanghai, in the eleventh week */
const now = new Date("2026-03-18T04:00:00Z");

/** Ten cases a week, one more of them untouched each week; the current week has begun. */
async function firm(weeks: number) {
  const ctx = await testOrganisation({ now });
  await ingest(
    ctx,
    Array.from({ length: weeks }, (_, back) => 10 - back).flatMap((week) =>
      Array.from({ length: 10 }, (_, at) => {
        const of = { case: `${week} ${at}` };
        const actor = at < week ? { actorKind: "agent" as const } : { actorKind: "human" as const };
        return [
          event("case.step", monday(week), { ...of, ...actor }),
          event("case.closed", `${monday(week)}T10`, { ...of, resolution: "resolved" }),
        ];
      }).flat(),
    ),
  );
  return ctx;
}

test("a line is continued to the day asked for; the current week is left out", async () => {
  const ctx = await firm(11);
  const found = await readForecast(ctx, { kpi: "aar", on: monday(12), process: null });
  // weeks 0 to 9 had 0 to 90 %, each at its Sunday; week 11 ends on the day before
  expect(found.forecast).toEqual({ value: 1, low: 1, high: 1, early: false });
  expect(found.points).toHaveLength(12);
  expect(found.points.map(({ value }) => value)).toEqual([
    null,
    null,
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((week) => week / 10),
  ]);
  const { points } = await readKpis(ctx, { from: start, to: "2026-03-15", interval: "week", process: null });
  expect(found.points.slice(2).map(({ value }) => value)).toEqual(points.map(({ kpis }) => kpis.aar?.value));
  const soon = await readForecast(ctx, { kpi: "aar", on: addDays(monday(11), -1), process: "support" });
  expect(soon.forecast?.value).toBeCloseTo(1, 6);
});

test("too few weeks make none, fewer than nine an early one", async () => {
  const few = await firm(6);
  expect(await readForecast(few, { kpi: "aar", on: monday(14), process: null })).toMatchObject({
    forecast: null,
    silence: "too_few",
  });
  const early = await firm(7);
  expect(await readForecast(early, { kpi: "aar", on: monday(11), process: null })).toMatchObject({
    forecast: { early: true },
    silence: null,
  });
});

test("weeks that are not settled are left out", async () => {
  const ctx = await firm(11);
  const found = await readForecast(ctx, { kpi: "fcr", on: monday(12), process: null });
  // the window of 7 days of the week that ended on 15 March has not passed
  expect(found.points.at(-1)).toEqual({ start: monday(8), end: addDays(monday(9), -1), value: 1 });
  expect(found.forecast).toMatchObject({ value: 1, low: 1, high: 1 });
});

test("what cannot be told is refused with what to ask instead", async () => {
  const ctx = await firm(1);
  const ask = (kpi: "aar" | "cts" | "cost", on: string, process: string | null) =>
    readForecast(ctx, { kpi, on, process });
  await expect(ask("aar", "2026-03-17", null)).rejects.toMatchObject({ code: "invalid" });
  await expect(ask("aar", "2027-03-19", null)).rejects.toMatchObject({ code: "invalid" });
  await expect(ask("cts", "2026-04-01", "support")).rejects.toMatchObject({ code: "invalid" });
  await expect(ask("cost", "2026-04-01", null)).rejects.toMatchObject({ code: "invalid" });
  await expect(ask("aar", "2026-04-01", "no")).rejects.toMatchObject({ code: "not-found" });
  expect(await ask("cts", "2027-03-18", null)).toMatchObject({ silence: "too_few" });
  expect(await ask("cost", "2026-03-18", "support")).toMatchObject({ kpi: "cost" });
});

test("weeks of whose cost nothing is known are gaps, and make no forecast of 0", async () => {
  const ctx = await firm(11);
  const weeks = Array.from({ length: 11 }, (_, week) => monday(week));
  await ingest(
    ctx,
    weeks.map((day) => event("order.placed", day, { order: day, amount: "100" })),
  );
  const found = await readForecast(ctx, { kpi: "cts", on: monday(12), process: null });
  expect(found).toMatchObject({ forecast: null, silence: "too_few" });
  expect(found.points.map(({ value }) => value)).toEqual(found.points.map(() => null));
});
