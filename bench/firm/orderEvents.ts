import { startOfDay } from "@/bench/firm/firm";
import type { Random } from "@/lib/sample/random";
import type { WireEvent } from "@/lib/sample/wireEvent";

/** An order placed on a day (every third case brings one): paid an hour later; one in twelve without cost of goods, one in fifteen refunded. */
export function orderEvents(random: Random, day: number, number: number): WireEvent[] {
  const order = `order-${day}-${number}`;
  const placed = startOfDay(day) + Math.floor(random.next() * 72_000) * 1000;
  const amount = 40 + random.next() * 900;
  const event = (type: string, after: number, data: object) =>
    ({
      id: `${order}-${type}`,
      source: "shop",
      type,
      time: new Date(placed + after).toISOString(),
      data: { order, ...data },
    }) as WireEvent;
  const cogs = number % 36 === 0 ? {} : { cogs: (amount * (0.5 + random.next() * 0.2)).toFixed(2) };
  return [
    event("order.placed", 0, { amount: amount.toFixed(2), channel: "web", ...cogs }),
    event("order.paid", 3_600_000, { amount: amount.toFixed(2) }),
    ...(number % 45 === 0 ? [event("order.refunded", 4_800_000, { amount: (amount / 2).toFixed(2) })] : []),
  ];
}
