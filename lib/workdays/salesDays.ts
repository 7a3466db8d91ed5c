// a CommonJS package whose names Node does not see
import chineseDays from "chinese-days";
import { addDays } from "@/lib/calendar/days";

/** The days on which trade is busiest: a short list, from which a firm chooses. */
export const salesDays = {
  yearGoods: {
    name: { en: "New Year goods (Laba)", zh: "年货节（腊八）" },
    // the eighth of the twelfth month of the Chinese year before: from then on people buy for the festival
    // a year may hold two of them, and another none
    on: (year) =>
      [year - 1, year]
        .map((each) => chineseDays.getSolarDateFromLunar(`${each}-12-08`).date)
        .filter((day) => day.startsWith(`${year}-`)),
  },
  midYear: { name: { en: "618", zh: "618" }, on: (year) => [`${year}-06-18`] },
  doubleEleven: { name: { en: "Double Eleven", zh: "双11" }, on: (year) => [`${year}-11-11`] },
  doubleTwelve: { name: { en: "Double Twelve", zh: "双12" }, on: (year) => [`${year}-12-12`] },
  blackFriday: {
    name: { en: "Black Friday", zh: "黑色星期五" },
    on: (year) => [addDays(thanksgiving(year), 1)],
  },
  cyberMonday: {
    name: { en: "Cyber Monday", zh: "网络星期一" },
    on: (year) => [addDays(thanksgiving(year), 4)],
  },
} satisfies Record<string, SalesDay>;

export type SalesDayKey = keyof typeof salesDays;
export const salesDayKeys = Object.keys(salesDays) as [SalesDayKey, ...SalesDayKey[]];

interface SalesDay {
  name: { en: string; zh: string };
  /** its days in a year */
  on: (year: number) => string[];
}

/** The fourth Thursday of November. */
function thanksgiving(year: number): string {
  const first = new Date(Date.UTC(year, 10, 1)).getUTCDay();
  return addDays(`${year}-11-01`, ((4 - first + 7) % 7) + 21);
}
