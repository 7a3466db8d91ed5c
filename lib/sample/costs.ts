import type { Calendar, Day } from "./calendar";
import { Chance } from "./chance";
import type { Firm } from "./firm";
import type { Ledger } from "./ledger";
import { money } from "./money";
import { retailRate } from "./orders";
import { ramp } from "./ramp";
import { story } from "./story";

/** Everything that is bought: advertising, parcels and packaging, tools, a device, rent. `parcels`: retail orders by day. */
export function writeCosts(firm: Firm, parcels: ReadonlyMap<number, number>): void {
  const { calendar, ledger } = firm;
  writeAdvertising(calendar, ledger, new Chance(firm, "advertising"));
  for (const day of calendar.days) writeShipping(calendar, ledger, day, parcels.get(day.number) ?? 0);
  writeMonthly(calendar, ledger);
  writeOnce(calendar, ledger);
}

/** About 8 % of the week's expected sales, booked on its Monday for the whole week. */
function writeAdvertising(calendar: Calendar, ledger: Ledger, chance: Chance): void {
  for (const week of groups(calendar.days, (day) => day.weekday === 1)) {
    const [from] = week;
    const full = [0, 1, 2, 3, 4, 5, 6].map((days) => from.number + 1 - from.weekday + days);
    const to = Math.max(...full);
    const days = full.filter((day) => day >= from.number);
    const retail = days.reduce((sum, day) => sum + usualRetail(day, calendar.weekdayOf(day)), 0) * 130;
    const sales = retail + days.reduce((sum, day) => sum + wholesale(day), 0);
    for (const [channel, share] of advertised) {
      ledger.write("ads", "cost.incurred", calendar.at(from.number, 9), {
        category: "acquisition",
        amount: money(Math.round(sales * 0.08 * share * chance.wobble(0.05)) * 100),
        from: from.date,
        to: addDays(from.date, to - from.number),
        channel,
        note: "周投放",
      });
    }
  }
  const [start, end] = story.festival;
  ledger.write("ads", "cost.incurred", calendar.at(start - 3, 9), {
    category: "acquisition",
    amount: "7800",
    from: dateOf(calendar, start - 3),
    to: dateOf(calendar, end - 1),
    channel: "抖音",
    note: "节前礼盒投放",
  });
}

function writeShipping(calendar: Calendar, ledger: Ledger, day: Day, parcels: number): void {
  const entry = (fen: number, note: string) =>
    ledger.write("carrier", "cost.incurred", calendar.at(day.number, 20.5), {
      category: "fulfilment",
      amount: money(Math.round(parcels * fen)),
      process: "fulfilment",
      note,
    });
  if (parcels === 0) return;
  entry(day.number < story.warehouse ? 335 : 285, "快递");
  entry(80, "包材");
  if (day.number >= story.warehouse) entry(110, "云仓打包");
}

/** Subscriptions and rent, from the first of a month to its last day. */
function writeMonthly(calendar: Calendar, ledger: Ledger): void {
  for (const month of groups(calendar.days, (day) => day.date.endsWith("-01"))) {
    const [from] = month;
    const to = lastOfMonth(from.date);
    const share = (Number(to.slice(8)) - Number(from.date.slice(8)) + 1) / Number(to.slice(8));
    const entry = (category: "tool" | "overhead", yuan: number, note: string, process?: string) =>
      ledger.write("accounts-payable", "cost.incurred", calendar.at(from.number, 10), {
        category,
        amount: money(Math.round(yuan * share) * 100),
        from: from.date,
        to,
        note,
        ...(process === undefined ? {} : { process }),
      });
    entry("overhead", 14_500, "房租水电");
    entry("tool", 980, "进销存软件");
    if (from.number >= story.service) entry("tool", 460, "客服平台席位", "service");
    if (from.number >= story.fulfilment) entry("tool", 380, "订单接口", "fulfilment");
  }
}

function writeOnce(calendar: Calendar, ledger: Ledger): void {
  const once = (
    day: number,
    category: "device" | "labour" | "fulfilment" | "tool",
    amount: string,
    note: string,
  ) =>
    ledger.write("accounts-payable", "cost.incurred", calendar.at(day, 11), {
      category,
      amount,
      note,
      ...(category === "device" ? {} : { process: "fulfilment" }),
    });
  once(-61, "device", "1299", "面单打印机");
  once(story.fulfilment, "device", "860", "扫码枪");
  once(story.warehouse - 4, "tool", "1500", "云仓接入费");
  once(74, "labour", "3600", "节前临时工");
  once(84, "fulfilment", "-180", "快递破损赔付");
}

/** Expected retail orders without the festival: its advertising is the campaign. */
function usualRetail(number: number, weekday: number): number {
  const [start, end] = story.festival;
  return retailRate({ number: number > start && number < end ? start : number, weekday });
}

/** Expected wholesale sales of a calendar day, in yuan. */
const wholesale = ramp([
  [-90, 4900],
  [0, 4930],
  [60, 5500],
  [104, 6800],
]);

const advertised = [
  ["天猫", 0.48],
  ["抖音", 0.37],
  ["微信小程序", 0.15],
] as const;

/** The days, cut before each day that begins a new group. */
function groups(days: readonly Day[], begins: (day: Day) => boolean): [Day, ...Day[]][] {
  const found: [Day, ...Day[]][] = [];
  for (const day of days) {
    const last = found.at(-1);
    if (last === undefined || begins(day)) found.push([day]);
    else last.push(day);
  }
  return found;
}

function dateOf(calendar: Calendar, number: number): string {
  return calendar.days[number - story.firstDay]?.date ?? "";
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

function lastOfMonth(date: string): string {
  return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).toISOString().slice(0, 10);
}
