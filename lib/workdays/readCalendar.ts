import { z } from "zod";
import { Fault } from "@/lib/contract/fault";
import { type Run, statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import { dayKinds } from "./calendarDay";
import { beforeAll, chosenByZone } from "./chosenByZone";
import { type CountryDays, countryDays } from "./countryDays";
import { type FirmCalendar, firmCalendar } from "./firmCalendar";
import { salesDayKeys } from "./salesDays";
import { calendarRows } from "./sql/calendarRows.sql";

/**
 * The organisation's calendar: its country's holidays and the sales days that it chose, with what it has said of single
 * days in their place. No right of its own is asked: whoever may read a figure may know on which days it was made.
 * @throws Fault `not-found` when the organisation is gone
 */
export async function readCalendar(ctx: Ctx): Promise<FirmCalendar> {
  return statements(ctx, (run) => calendarIn(run, ctx.org));
}

/** The same within a transaction that already runs. */
export async function calendarIn(run: Run, org: string): Promise<FirmCalendar> {
  const [row] = await run({ name: "calendar_rows", text: calendarRows }, [org]);
  if (row === undefined) throw new Fault("not-found", "This organisation does not exist.");
  const { timezone, choices, days } = rowSchema.parse(row);
  const [first, ...others] = choices;
  // what the zone says holds before the first choice: a choice is dated
  const all = [{ from: beforeAll, ...chosenByZone(timezone) }, ...(first ? [first, ...others] : [])] as const;
  const countries = [...new Set(all.map(({ country }) => country))];
  const byCountry = new Map<string | null, CountryDays>();
  for (const country of countries) byCountry.set(country, await countryDays(country));
  return firmCalendar([all[0], ...all.slice(1)], days, (country) => byCountry.get(country) ?? (() => []));
}

const rowSchema = z.object({
  timezone: z.string(),
  choices: z.array(
    z.object({
      from: z.string(),
      country: z.string().nullable(),
      // a day that this version does not know any more is none
      salesDays: z.array(z.string()).transform((keys) => salesDayKeys.filter((key) => keys.includes(key))),
    }),
  ),
  days: z.array(
    z.object({ day: z.string(), kind: z.enum(dayKinds), name: z.string(), removed: z.boolean() }),
  ),
});
