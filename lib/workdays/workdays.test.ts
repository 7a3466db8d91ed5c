import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/calendar/days";
import { springFestival } from "@/lib/calendar/springFestival";
import { chinaDays } from "./chinaDays";
import { countries } from "./countries";
import { countryDays } from "./countryDays";
import { type Chosen, firmCalendar, type OwnDay } from "./firmCalendar";
import { lastWorkingDays } from "./lastWorkingDays";
import { type SalesDayKey, salesDayKeys, salesDays } from "./salesDays";

// as the State Council announced them: 国办发明电〔2024〕12号 and 〔2025〕7号
test.each([
  ["2025-01-28", "holiday", "春节"],
  ["2025-01-26", "working", "春节调休上班"],
  ["2025-10-08", "holiday", "国庆节"],
  ["2026-02-15", "holiday", "春节"],
  ["2026-02-14", "working", "春节调休上班"],
  ["2026-02-23", "holiday", "春节"],
  ["2026-02-28", "working", "春节调休上班"],
])("%s in China is a %s: %s", (day, kind, zh) => {
  const found = chinaDays(Number(day.slice(0, 4))).filter((each) => each.day === day);
  expect(found).toMatchObject([{ kind, name: { zh }, expected: false }]);
});

test("an ordinary day is none, Saturday or not", () => {
  const days = new Set(chinaDays(2026).map(({ day }) => day));
  expect(["2026-03-02", "2026-03-07", "2026-11-11"].filter((day) => days.has(day))).toEqual([]);
});

test("a year that nobody has announced has the days of the law, marked as expected", () => {
  const days = chinaDays(2033);
  expect(days.map(({ day }) => day)).toEqual([
    ...["2033-01-01", "2033-01-30", "2033-01-31", "2033-02-01", "2033-02-02", "2033-04-04", "2033-05-01"],
    ...["2033-05-02", "2033-06-01", "2033-09-08", "2033-10-01", "2033-10-02", "2033-10-03"],
  ]);
  expect(days.every(({ expected, kind }) => expected && kind === "holiday")).toBe(true);
  expect(springFestival(2033)).toBe("2033-01-31");
});

test("the years up to this one are announced, holidays and working days", () => {
  for (const year of [2020, 2021, 2022, 2023, 2024, 2025, 2026]) {
    const days = chinaDays(year);
    expect(days.filter(({ kind }) => kind === "holiday").length).toBeGreaterThan(20);
    expect(days.filter(({ kind }) => kind === "working").length).toBeGreaterThan(3);
    const first = springFestival(year);
    expect(days.find(({ day }) => day === first)?.name.zh).toBe("春节");
  }
});

test("other countries' come by their names, nationwide and public", async () => {
  const german = (await countryDays("DE"))(2026);
  expect(german.map(({ day, name }) => [day, name.en])).toContainEqual(["2026-10-03", "National Holiday"]);
  expect(german.map(({ day }) => day)).not.toContain("2026-12-24");
  const american = (await countryDays("US"))(2026);
  expect(american.find(({ day }) => day === "2026-11-26")?.name.en).toBe("Thanksgiving Day");
  expect((await countryDays(null))(2026)).toEqual([]);
});

test("the list of countries is that of the package, with China", async () => {
  const { default: Holidays } = await import("date-holidays");
  const known = new Set([...Object.keys(new Holidays().getCountries("en")), "CN"]);
  expect(countries.toSorted()).toEqual([...known].filter((code) => /^[A-Z]{2}$/.test(code)).toSorted());
});

test.each<[SalesDayKey, number, string]>([
  ["yearGoods", 2024, "2024-01-18"],
  ["yearGoods", 2025, "2025-01-07"],
  ["yearGoods", 2026, "2026-01-26"],
  ["midYear", 2026, "2026-06-18"],
  ["doubleEleven", 2026, "2026-11-11"],
  ["doubleTwelve", 2026, "2026-12-12"],
  ["blackFriday", 2024, "2024-11-29"],
  ["blackFriday", 2026, "2026-11-27"],
  ["cyberMonday", 2024, "2024-12-02"],
])("%s of %i is on %s", (key, year, day) => {
  expect(salesDays[key].on(year)).toEqual([day]);
});

function calendar(choices: (Chosen & { from: string })[], own: OwnDay[] = []) {
  const [first = { from: "0001-01-01", country: null, salesDays: [] }, ...others] = choices;
  return firmCalendar([first, ...others], own, (country) => (country === "CN" ? chinaDays : () => []));
}
const china = {
  from: "0001-01-01",
  country: "CN",
  salesDays: ["doubleEleven", "doubleTwelve"] as SalesDayKey[],
};

test.each([
  ["2026-10-01", false, "a holiday on a Thursday"],
  ["2026-10-10", true, "a Saturday made up for it"],
  ["2026-10-11", false, "a Sunday"],
  ["2026-10-12", true, "a Monday"],
  ["2026-12-12", true, "a sales day on a Saturday"],
])("%s is worked: %s (%s)", (day, works) => {
  expect(calendar([china]).works(day)).toBe(works);
});

test("what the firm says stands in place of what its country says of the same kind, and comes beside the rest", () => {
  const { between, listed, works } = calendar(
    [china],
    [
      { day: "2026-10-01", kind: "holiday", name: "", removed: true },
      { day: "2026-10-02", kind: "holiday", name: "Closed", removed: false },
      { day: "2026-11-11", kind: "holiday", name: "Stocktaking", removed: false },
      { day: "2026-03-02", kind: "holiday", name: "Founders' day", removed: false },
      // removed though nobody brought it: nothing to show
      { day: "2026-03-03", kind: "sales", name: "", removed: true },
    ],
  );
  const shown = (from: string, to: string) =>
    between(from, to).map(({ day, name, origin }) => [day, name.en, origin]);
  expect(shown("2026-10-01", "2026-10-03")).toEqual([
    ["2026-10-02", "Closed", "own"],
    ["2026-10-03", "National Day", "country"],
  ]);
  expect(shown("2026-11-11", "2026-11-11")).toEqual([
    ["2026-11-11", "Double Eleven", "sales"],
    ["2026-11-11", "Stocktaking", "own"],
  ]);
  expect(listed("2026-03-01", "2026-03-31").map(({ day }) => day)).toEqual(["2026-03-02"]);
  expect(listed("2026-10-01", "2026-10-01")).toMatchObject([{ removed: true, name: { en: "National Day" } }]);
  expect(["2026-10-01", "2026-10-02", "2026-03-02", "2026-11-11"].map(works)).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test("a choice holds from its day on", () => {
  const { between, chosen, keepsFestival } = calendar([
    china,
    { from: "2026-06-01", country: null, salesDays: [] },
  ]);
  expect(between("2026-05-01", "2026-05-01")).toHaveLength(1);
  expect(between("2026-06-01", "2026-12-31")).toEqual([]);
  expect([chosen("2026-05-31").country, chosen("2026-06-01").country]).toEqual(["CN", null]);
  expect([keepsFestival("2026-05-31"), keepsFestival("2026-06-01")]).toEqual([true, false]);
});

test("the last working days skip weekends and holidays, and take in what was made up", () => {
  // 1 to 7 October off, Saturday the 10th worked
  expect(lastWorkingDays(calendar([china]), "2026-10-11", 5)).toEqual([
    ...["2026-10-10", "2026-10-09", "2026-10-08", "2026-09-30", "2026-09-29"],
  ]);
  expect(lastWorkingDays(calendar([]), "2026-03-09", 3)).toEqual(["2026-03-09", "2026-03-06", "2026-03-05"]);
});

test("as many as were asked for, worked, in falling order, and none between them that is worked", () => {
  const { works } = calendar([china]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_500 }), fc.integer({ min: 1, max: 12 }), (at, count) => {
      const day = addDays("2020-01-10", at);
      const found = lastWorkingDays({ works }, day, count);
      const all = [];
      for (let each = day; each >= (found.at(-1) ?? day); each = addDays(each, -1))
        if (works(each)) all.push(each);
      expect(found).toEqual(all);
      expect(found).toHaveLength(count);
    }),
  );
});

test("a firm that has closed for good is not waited for", () => {
  expect(lastWorkingDays({ works: () => false }, "2026-03-02", 7)).toEqual([]);
});

test("the days of Laba come three weeks before the festival, each once, whichever year they fall in", () => {
  const days = Array.from({ length: 45 }, (_, at) => salesDays.yearGoods.on(2015 + at)).flat();
  const festivals = Array.from({ length: 46 }, (_, at) => springFestival(2015 + at) ?? "");
  expect(days.length).toBeGreaterThanOrEqual(44);
  expect(new Set(days).size).toBe(days.length);
  for (const day of days) {
    const next = festivals.find((each) => each > day) ?? "";
    expect([22, 23]).toContain((Date.parse(next) - Date.parse(day)) / 86_400_000);
  }
  for (const key of salesDayKeys.filter((each) => each !== "yearGoods"))
    expect(salesDays[key].on(2031)).toHaveLength(1);
});
