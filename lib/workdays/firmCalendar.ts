import { isWeekday } from "@/lib/calendar/isWeekday";
import type { CalendarDay, DayKind } from "./calendarDay";
import type { CountryDays } from "./countryDays";
import { type SalesDayKey, salesDays } from "./salesDays";

/** The days of a firm that are not like others of their weekday, and which days it works. */
export interface FirmCalendar {
  /** of a span of days, both ends included, in order; without those that were removed */
  between(from: string, to: string): CalendarDay[];
  /** the same with those that were removed, marked */
  listed(from: string, to: string): CalendarDay[];
  /**
   * A sales day is worked, and a day made up for a holiday; a holiday is not; of all others those from Monday to Friday
   * are.
   */
  works(day: string): boolean;
  /** whether the firm's country keeps the Spring Festival, on a day */
  keepsFestival(day: string): boolean;
  /** what was chosen, as it is in force on a day */
  chosen(day: string): Chosen & { from: string };
}

export interface Chosen {
  country: string | null;
  salesDays: readonly SalesDayKey[];
}

/** A day as the firm has said it: it stands in place of what the country or the list says of the same kind. */
export interface OwnDay {
  day: string;
  kind: DayKind;
  name: string;
  removed: boolean;
}

/**
 * @param choices in the order of their days, each in force until the next; the first of them is in force before it, too
 * @param daysOf the holidays of every country that was chosen
 */
export function firmCalendar(
  choices: readonly [Chosen & { from: string }, ...(Chosen & { from: string })[]],
  own: readonly OwnDay[],
  daysOf: (country: string | null) => CountryDays,
): FirmCalendar {
  const ownDays = new Map(own.map((each) => [`${each.day} ${each.kind}`, each]));
  const chosen = (day: string) => choices.findLast(({ from }) => from <= day) ?? choices[0];
  const years = new Map<number, Map<string, CalendarDay[]>>();

  function yearOf(year: number): Map<string, CalendarDay[]> {
    const known = years.get(year);
    if (known) return known;
    const days = new Map<string, CalendarDay[]>();
    for (const each of [...given(year), ...said(year)])
      days.set(each.day, [...(days.get(each.day) ?? []), each]);
    years.set(year, days);
    return days;
  }

  function given(year: number): CalendarDay[] {
    const countries = new Set(choices.map(({ country }) => country));
    const holidays = [...countries].flatMap((country) =>
      daysOf(country)(year).filter(({ day }) => chosen(day).country === country),
    );
    const sales = (Object.keys(salesDays) as SalesDayKey[]).flatMap((key) =>
      salesDays[key]
        .on(year)
        .filter((day) => chosen(day).salesDays.includes(key))
        .map(
          (day): CalendarDay => ({
            ...{ day, kind: "sales", name: salesDays[key].name, origin: "sales" },
            ...{ expected: false, removed: false },
          }),
        ),
    );
    return [...holidays, ...sales].map((each) => {
      const mine = ownDays.get(`${each.day} ${each.kind}`);
      if (!mine) return each;
      if (mine.removed) return { ...each, removed: true };
      return { ...each, name: { en: mine.name, zh: mine.name }, origin: "own", expected: false };
    });
  }

  function said(year: number): CalendarDay[] {
    const there = new Set(given(year).map(({ day, kind }) => `${day} ${kind}`));
    return own
      .filter(
        ({ day, kind, removed }) =>
          Number(day.slice(0, 4)) === year && !removed && !there.has(`${day} ${kind}`),
      )
      .map(({ day, kind, name }) => ({
        ...{ day, kind, name: { en: name, zh: name } },
        ...{ origin: "own", expected: false, removed: false },
      }));
  }

  function listed(from: string, to: string): CalendarDay[] {
    const found: CalendarDay[] = [];
    for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
      for (const days of yearOf(year).values())
        found.push(...days.filter(({ day }) => day >= from && day <= to));
    return found.toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  }

  return {
    listed,
    between: (from, to) => listed(from, to).filter(({ removed }) => !removed),
    works(day) {
      const kinds = new Set(
        (yearOf(Number(day.slice(0, 4))).get(day) ?? [])
          .filter(({ removed }) => !removed)
          .map(({ kind }) => kind),
      );
      if (kinds.has("sales") || kinds.has("working")) return true;
      return !kinds.has("holiday") && isWeekday(day);
    },
    keepsFestival: (day) => festivalCountries.has(chosen(day).country ?? ""),
    chosen,
  };
}

/** Where the first days of the Chinese year are public holidays under whatever name. */
const festivalCountries = new Set(["CN", "HK", "MO", "TW", "SG", "MY", "VN", "KR"]);
