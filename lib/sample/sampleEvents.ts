import { Bookkeeping } from "./bookkeeping";
import { Calendar } from "./calendar";
import { writeChanges } from "./changes";
import { writeCosts } from "./costs";
import { english } from "./english";
import type { Firm } from "./firm";
import { Fulfilment } from "./fulfilment";
import { Ledger } from "./ledger";
import { writeModelPrices } from "./models";
import { type Order, Retail } from "./orders";
import { writeHeadcount } from "./people";
import { Purchasing } from "./purchasing";
import { Quotes } from "./quotes";
import { Service } from "./service";
import type { WireEvent } from "./wireEvent";

/**
 * The events of the sample firm Lantern Tea (灯火茶): 90 days by hand, then a roadmap of which today is day 132.
 * About 150,000, ordered by time, none later than `now`; all figures are relative to the day of `now` in `timezone`
 * (IANA). The same day, zone and seed give the same events: an earlier `now` of that day gives a beginning of them.
 * The firm is made up; amounts are yuan. `locale` is the language of its names and notes.
 */
export function sampleEvents(input: {
  now: Date;
  timezone: string;
  seed?: number;
  locale?: "en" | "zh";
}): Iterable<WireEvent> {
  const ledger = new Ledger(input.now.getTime());
  const calendar = new Calendar(input.now, input.timezone);
  const firm: Firm = { calendar, ledger, seed: input.seed ?? 1 };

  writeHeadcount(calendar, ledger);
  writeModelPrices(calendar, ledger);
  writeChanges(calendar, ledger, input.locale ?? "zh");
  writeCosts(firm, trade(firm));
  return input.locale === "en" ? ledger.sorted().map(english) : ledger.sorted();
}

/** The firm's work day by day; answers the retail orders of each day. */
function trade(firm: Firm): Map<number, number> {
  const retail = new Retail(firm);
  const quotes = new Quotes(firm);
  const service = new Service(firm);
  const fulfilment = new Fulfilment(firm);
  const purchasing = new Purchasing(firm);
  const bookkeeping = new Bookkeeping(firm);
  const parcels = new Map<number, number>();
  let recent: Order[] = [];

  for (const day of firm.calendar.days) {
    const orders = retail.ofDay(day);
    parcels.set(day.number, orders.length);
    recent = [...recent.slice(-300), ...orders];
    for (const order of orders) fulfilment.ship(order);
    for (const order of quotes.ofDay(day)) {
      fulfilment.ship(order);
      bookkeeping.invoice(order);
    }
    service.ofDay(day, orders.length, recent);
    purchasing.ofDay(day);
    bookkeeping.ofDay(day);
  }
  return parcels;
}
