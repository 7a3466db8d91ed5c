import type { Day } from "./calendar";
import { Chance } from "./chance";
import type { Firm } from "./firm";
import { hoursOfDay } from "./hoursOfDay";
import { money } from "./money";
import { numbered } from "./numbered";
import { ramp } from "./ramp";
import { story } from "./story";

/** An order that is certain. `amount` in fen. */
export interface Order {
  id: string;
  at: number;
  amount: number;
  channel: string;
  customer: string;
}

/** The retail orders of one day: about 75 before the roadmap, 90 today, more at weekends and before the festival. */
export class Retail {
  readonly #firm: Firm;
  readonly #chance: Chance;

  constructor(firm: Firm) {
    this.#firm = firm;
    this.#chance = new Chance(firm, "retail");
  }

  ofDay(day: Day): Order[] {
    const chance = this.#chance;
    const count = chance.count("orders", retailRate(day) * chance.swing("day", 0.1));
    return hoursOfDay(chance, count).map((hour, index) => this.#order(day, index + 1, hour));
  }

  #order(day: Day, index: number, hour: number): Order {
    const { calendar, ledger } = this.#firm;
    const chance = this.#chance;
    const at = calendar.at(day.number, hour);
    const order: Order = {
      id: numbered("DD", day.number, story.firstDay, index),
      at,
      amount: price(chance.even("amount", 130, 0.36)),
      channel: chance.weighted(channels),
      customer: `c${String(1 + Math.floor(chance.skewed(2600, 0.01))).padStart(5, "0")}`,
    };
    const cost = (amount: number) => Math.round(amount * chance.between(0.495, 0.575));
    const split = chance.chance(0.04) ? Math.round(order.amount * 0.4) : 0;
    const line = (number: number, amount: number) =>
      ledger.add("shop", `${order.id}/${number}`, "order.placed", at, {
        order: order.id,
        amount: money(amount),
        cogs: money(cost(amount)),
        channel: order.channel,
      });
    line(1, order.amount - split);
    if (split > 0) line(2, split);
    ledger.add("payments", `${order.id}/paid`, "order.paid", at + 20_000, {
      order: order.id,
      amount: money(order.amount),
    });
    return order;
  }
}

/** Retail orders to be expected on a day. */
export function retailRate(day: { number: number; weekday: number }): number {
  return growth(day.number) * festival(day.number) * (weekdays[day.weekday - 1] ?? 1);
}

const growth = ramp([
  [-90, 73.5],
  [-30, 75],
  [0, 75.5],
  [60, 83],
  [104, 89],
  [132, 90],
]);

const festival = ramp([
  [story.festival[0], 1],
  [73, 1.55],
  [76, 1.7],
  [story.festival[1], 1],
]);

/** Monday to Sunday; the mean is 1, so that four weeks weigh the same whatever day it is. */
const weekdays = [0.95, 0.93, 0.94, 0.97, 1.01, 1.11, 1.09];

const channels = [
  ["天猫", 46],
  ["抖音", 34],
  ["微信小程序", 20],
] as const;

/** Shop prices: whole yuan, or ten fen below. */
function price(yuan: number): number {
  const whole = Math.max(19, Math.round(yuan));
  return whole * 100 - (whole % 3 === 0 ? 10 : 0);
}
