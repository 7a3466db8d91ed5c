import { beforeAll, expect, test } from "vitest";
import { listEntries } from "@/lib/audit/listEntries";
import { testPerson } from "@/lib/auth/testPerson";
import { as, type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { chooseCalendar } from "./chooseCalendar";
import { readCalendar } from "./readCalendar";
import { readCalendarAnswer } from "./readCalendarAnswer";
import { restoreCalendarDay } from "./restoreCalendarDay";
import { setCalendarDay } from "./setCalendarDay";

// 10:00 on 15 June in Shanghai
const now = new Date("2026-06-15T02:00:00Z");
let ctx: TestOrganisation;
beforeAll(async () => {
  ctx = await testOrganisation({ now, timezone: "Asia/Shanghai" });
});

const namesOf = async (of: TestOrganisation, from: string, to = from) =>
  (await readCalendar(of)).between(from, to).map(({ day, kind, name }) => [day, kind, name.en]);

test("until somebody chooses, the country is the clock's, where it has but one", async () => {
  expect(await readCalendarAnswer(ctx, {})).toMatchObject({
    country: "CN",
    salesDays: ["yearGoods", "midYear", "doubleEleven", "doubleTwelve"],
  });
  const elsewhere = await testOrganisation({ now, timezone: "Europe/Berlin" });
  expect(await readCalendarAnswer(elsewhere, {})).toEqual({
    ...{ country: null, salesDays: [], since: null, days: [] },
  });
});

test("chosen from a day on, with its line of the log; what was before stays", async () => {
  const admin = await testPerson(ctx, "admin");
  const mine = as(ctx, admin.actor);
  const made = await chooseCalendar(mine, { country: "US", salesDays: ["blackFriday", "blackFriday"] });
  expect(made).toMatchObject({ country: "US", salesDays: ["blackFriday"] });
  expect(await namesOf(ctx, "2026-05-01")).toEqual([["2026-05-01", "holiday", "Labour Day"]]);
  expect(await namesOf(ctx, "2026-11-10", "2026-11-27")).toEqual([
    ["2026-11-11", "holiday", "Veterans Day"],
    ["2026-11-26", "holiday", "Thanksgiving Day"],
    ["2026-11-27", "sales", "Black Friday"],
  ]);
  const { items } = await listEntries(ctx, { subject: "calendar:2026-06-15" });
  expect(items).toMatchObject([
    {
      action: "calendar.chosen",
      before: { country: "CN" },
      after: { country: "US", salesDays: ["blackFriday"] },
    },
  ]);
  // the same day again takes its place
  await chooseCalendar(mine, { from: "2026-06-15", country: "CN", salesDays: ["doubleEleven"] });
  expect((await readCalendarAnswer(ctx, {})).country).toBe("CN");
});

test("a day is added, named otherwise, removed and restored; each is in the log", async () => {
  const place = { day: "2026-08-03", kind: "holiday" };
  await setCalendarDay(ctx, place, { name: " Founders' day " });
  expect(await namesOf(ctx, "2026-08-03")).toEqual([["2026-08-03", "holiday", "Founders' day"]]);
  await setCalendarDay(ctx, place, { name: "Outing" });
  expect(await namesOf(ctx, "2026-08-03")).toEqual([["2026-08-03", "holiday", "Outing"]]);
  expect((await readCalendar(ctx)).works("2026-08-03")).toBe(false);
  const restored = await restoreCalendarDay(ctx, place);
  expect(restored.days.filter(({ day }) => day === "2026-08-03")).toEqual([]);
  const { items } = await listEntries(ctx, { subject: "calendar:2026-08-03" });
  expect(
    items.map(({ action, before, after }) => [action, before?.name ?? null, after?.name ?? null]),
  ).toEqual([
    ["calendar.day_restored", "Outing", null],
    ["calendar.day_set", "Founders' day", "Outing"],
    ["calendar.day_set", null, "Founders' day"],
  ]);
});

test("a country's holiday that is removed is worked, and is its country's again when restored", async () => {
  const place = { day: "2026-10-01", kind: "holiday" };
  const removed = await setCalendarDay(ctx, place, { removed: true });
  expect(removed.days.find(({ day }) => day === "2026-10-01")).toMatchObject({
    removed: true,
    origin: "country",
  });
  expect((await readCalendar(ctx)).works("2026-10-01")).toBe(true);
  const restored = await restoreCalendarDay(ctx, place);
  expect(restored.days.find(({ day }) => day === "2026-10-01")).toMatchObject({
    removed: false,
    name: { zh: "国庆节" },
  });
  await expect(restoreCalendarDay(ctx, place)).rejects.toMatchObject({ code: "not-found" });
});

test.each([
  [{ day: "2026-02-30", kind: "holiday" }, { name: "x" }, "/day"],
  [{ day: "1999-12-31", kind: "holiday" }, { name: "x" }, "/day"],
  [{ day: "2026-03-02", kind: "party" }, { name: "x" }, "/kind"],
  [{ day: "2026-03-02", kind: "holiday" }, { name: " " }, "/name"],
  [{ day: "2026-03-02", kind: "holiday" }, {}, "/name"],
  [{ day: "2026-03-02", kind: "holiday" }, { name: "x".repeat(101) }, "/name"],
])("%j with %j is refused at its field", async (place, input, pointer) => {
  await expect(setCalendarDay(ctx, place, input)).rejects.toMatchObject({
    code: "invalid",
    details: { errors: [{ pointer }] },
  });
});

test.each([
  [{ country: "XX", salesDays: [] }, "/country"],
  [{ country: "CN", salesDays: ["never"] }, "/salesDays/0"],
  [{ country: "CN", salesDays: [], from: "2026-13-01" }, "/from"],
])("%j is no choice", async (input, pointer) => {
  await expect(chooseCalendar(ctx, input as never)).rejects.toMatchObject({
    code: "invalid",
    details: { errors: [{ pointer }] },
  });
});

test.each([
  { from: "2026-01-01" },
  { from: "2026-02-01", to: "2026-01-01" },
  { from: "2026-01-01", to: "2037-01-01" },
])("the span %j is refused", async (query) => {
  await expect(readCalendarAnswer(ctx, query)).rejects.toMatchObject({ code: "invalid" });
});

test("who may not does not, and another organisation's calendar is its own", async () => {
  const manager = as(ctx, { kind: "person", id: "00000000-0000-4000-8000-000000000001", role: "manager" });
  const place = { day: "2026-09-01", kind: "holiday" };
  for (const refused of [
    () => chooseCalendar(manager, { country: null, salesDays: [] }),
    () => setCalendarDay(manager, place, { name: "x" }),
    () => restoreCalendarDay(manager, place),
  ])
    await expect(refused()).rejects.toMatchObject({ code: "forbidden" });
  const other = await testOrganisation({ now, timezone: "Asia/Shanghai" });
  await setCalendarDay(other, place, { name: "theirs" });
  expect(await namesOf(ctx, "2026-09-01")).toEqual([]);
  await expect(restoreCalendarDay(ctx, place)).rejects.toMatchObject({ code: "not-found" });
  expect(await namesOf(other, "2026-09-01")).toEqual([["2026-09-01", "holiday", "theirs"]]);
});
