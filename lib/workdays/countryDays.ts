import type { CalendarDay } from "./calendarDay";
import { chinaDays } from "./chinaDays";

/** The public holidays of a country in a year, the made-up working days among them where it has such. */
export type CountryDays = (year: number) => readonly CalendarDay[];

/**
 * The holidays of a country (ISO 3166-1), of which each year is computed once. Those of mainland China follow the State
 * Council's arrangement (`chinaDays`), all others come from date-holidays: nationwide public ones, with their names in
 * English and in the country's own language where there is no Chinese one. null: no holidays.
 */
export async function countryDays(country: string | null): Promise<CountryDays> {
  if (country === null) return () => [];
  const known = loaded.get(country);
  if (known) return known;
  const days = yearly(country === "CN" ? chinaDays : await otherDays(country));
  loaded.set(country, days);
  return days;
}

/** At most one entry a country that there is. */
const loaded = new Map<string, CountryDays>();

async function otherDays(country: string): Promise<CountryDays> {
  // tens of megabytes, which a firm in China never needs
  const { default: Holidays } = await import("date-holidays");
  const [english, chinese] = [
    new Holidays(country, { languages: ["en"] }),
    new Holidays(country, { languages: ["zh"] }),
  ];
  return (year) => {
    const zh = new Map(chinese.getHolidays(year).map(({ rule, date, name }) => [`${rule} ${date}`, name]));
    const found = new Map<string, CalendarDay>();
    for (const { type, date, rule, name } of english.getHolidays(year)) {
      const day = date.slice(0, 10);
      if (type !== "public" || found.has(day)) continue;
      const chineseName = zh.get(`${rule} ${date}`);
      found.set(day, {
        day,
        kind: "holiday",
        name: {
          en: name,
          zh: chineseName !== undefined && /\p{Script=Han}/u.test(chineseName) ? chineseName : name,
        },
        origin: "country",
        expected: false,
        removed: false,
      });
    }
    return [...found.values()].toSorted((one, other) => (one.day < other.day ? -1 : 1));
  };
}

function yearly(days: CountryDays): CountryDays {
  const years = new Map<number, readonly CalendarDay[]>();
  return (year) => {
    const found = years.get(year) ?? days(year);
    years.set(year, found);
    return found;
  };
}
