// a CommonJS package whose names Node does not see
import chineseDays from "chinese-days";
import { addDays } from "@/lib/calendar/days";
import type { CalendarDay } from "./calendarDay";

/**
 * The public holidays of mainland China in a year and the days that are worked in their stead (调休), as the State Council
 * has arranged them. Of a year whose arrangement is not published (it comes in November of the year before) the days that
 * the law names, marked as expected: the Regulation on Public Holidays as amended in 2024 (State Council Order 795).
 */
export function chinaDays(year: number): CalendarDay[] {
  return isPublished(year) ? arranged(year) : byLaw(year);
}

function isPublished(year: number): boolean {
  return chineseDays.getDayDetail(`${year}-10-01`).name.includes(",");
}

function arranged(year: number): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = addDays(day, 1)) {
    const { name, work } = chineseDays.getDayDetail(day);
    // an ordinary day has the name of its weekday, others "Spring Festival,春节,4"
    const [en = name, zh] = name.split(",");
    if (zh === undefined) continue;
    const called = work ? { en: `Working day for ${en}`, zh: `${zh}调休上班` } : { en, zh };
    days.push({ ...given, day, kind: work ? "working" : "holiday", name: called });
  }
  return days;
}

function byLaw(year: number): CalendarDay[] {
  const lunar = (monthAndDay: string) => chineseDays.getSolarDateFromLunar(`${year}-${monthAndDay}`).date;
  const first = lunar("01-01");
  const named: [string, string, string[]][] = [
    ["New Year's Day", "元旦", [`${year}-01-01`]],
    ["Spring Festival", "春节", [-1, 0, 1, 2].map((offset) => addDays(first, offset))],
    ["Tomb-sweeping Day", "清明", [chineseDays.getSolarTermDate(year, 4, "pure_brightness")]],
    ["Labour Day", "劳动节", [`${year}-05-01`, `${year}-05-02`]],
    ["Dragon Boat Festival", "端午", [lunar("05-05")]],
    ["Mid-autumn Festival", "中秋", [lunar("08-15")]],
    ["National Day", "国庆节", [`${year}-10-01`, `${year}-10-02`, `${year}-10-03`]],
  ];
  // the Mid-autumn Festival may fall on National Day
  const seen = new Set<string>();
  return named
    .flatMap(([en, zh, days]) =>
      days.map((day) => ({ ...given, day, kind: "holiday" as const, name: { en, zh }, expected: true })),
    )
    .filter(({ day }) => !seen.has(day) && seen.add(day))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

const given = { origin: "country", expected: false, removed: false } as const;
