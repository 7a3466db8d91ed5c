import type { Chosen } from "./firmCalendar";

/** What holds until somebody chooses: of a firm whose clock is that of one country alone, that country's; else nothing. */
export function chosenByZone(timezone: string): Chosen {
  const country = countries[timezone] ?? null;
  return {
    country,
    salesDays: country === "CN" ? ["yearGoods", "midYear", "doubleEleven", "doubleTwelve"] : [],
  };
}

/** From when it holds: whatever is chosen comes after. */
export const beforeAll = "0001-01-01";

const countries: Record<string, string> = {
  "Asia/Shanghai": "CN",
  "Asia/Urumqi": "CN",
  "Asia/Chongqing": "CN",
  PRC: "CN",
  "Asia/Hong_Kong": "HK",
  "Asia/Macau": "MO",
  "Asia/Taipei": "TW",
  "Asia/Singapore": "SG",
};
