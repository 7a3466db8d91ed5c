import { caseEvents } from "@/bench/firm/caseEvents";
import { firm } from "@/bench/firm/firm";
import { fixedEvents } from "@/bench/firm/fixedEvents";
import { orderEvents } from "@/bench/firm/orderEvents";
import { Random } from "@/lib/sample/random";
import type { WireEvent } from "@/lib/sample/wireEvent";

/**
 * The events of a firm with few of them: on most days a handful of cases of some course, its ledger once a week. The
 * same number gives the same firm; firms differ in size, from about 200 events to 3,000, 1,130 in the mean.
 */
export function* modestEvents(number: number): Generator<WireEvent> {
  const random = new Random(number, "modest");
  const events = 200 + 2_800 * random.next() ** 2;
  let made = 0;
  for (let day = 0; day < firm.days; day++) {
    const ofDay = day % 7 === 0 || day % 30 === 0 ? fixedEvents(day, firm.days) : [];
    const until = (events * (day + 1)) / firm.days;
    for (let place = 0; made + ofDay.length < until; place++) {
      // not the same courses on every day
      const which = day * 13 + place;
      ofDay.push(...caseEvents(random, day, which));
      if (which % 3 === 0) ofDay.push(...orderEvents(random, day, which));
    }
    made += ofDay.length;
    yield* ofDay;
  }
}
