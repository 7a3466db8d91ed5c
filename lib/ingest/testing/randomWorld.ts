import fc from "fast-check";
import { dayAfter, midnight } from "@/lib/ingest/testing/days";
import { randomEvents, randomTexts } from "@/lib/ingest/testing/randomStream";
import type { Settings, World } from "@/lib/ingest/testing/world";

export interface RandomWorld extends World {
  /** the first day on which something happens; everything does within two weeks, but for what is spread over days */
  firstDay: string;
  now: Date;
}

/** An organisation, in some zone, around a day that is hard there, with settings and with events that collide. */
export function randomWorld(most = 60): fc.Arbitrary<RandomWorld> {
  return fc
    .constantFrom(...hardDays)
    .chain(([timezone, firstDay]) =>
      fc.record({
        events: randomEvents(most, timezone, firstDay),
        settings: randomSettings(timezone, firstDay),
        firstDay: fc.constant(firstDay),
        // at a midnight there and just before it, as figures settle at midnight
        now: fc
          .tuple(fc.constantFrom(3, 8, 9, 12, 15, 18, 22, 60), fc.constantFrom(0, -1))
          .map(([days, shift]) => new Date(midnight(dayAfter(firstDay, days), timezone) + shift)),
      }),
    )
    .map(({ events, settings, firstDay, now }) => ({ ...settings, events, firstDay, now }));
}

/** Zones, each with the day three before a change of its clocks, a leap day or the turn of a year. */
export const hardDays = [
  ["UTC", "2024-02-26"],
  ["Asia/Shanghai", "2025-12-29"],
  ["Asia/Kathmandu", "2026-02-26"],
  ["America/New_York", "2026-03-05"],
  ["America/New_York", "2025-10-30"],
  ["Pacific/Chatham", "2026-04-02"],
  ["Pacific/Chatham", "2025-09-25"],
  ["Europe/Berlin", "2026-03-26"],
  ["Europe/Berlin", "2025-10-23"],
  // its clocks went forward at midnight: a day that began at one o'clock
  ["America/Sao_Paulo", "2018-11-01"],
] as const;

export function randomSettings(timezone: string, firstDay: string): fc.Arbitrary<Settings> {
  const day = fc.integer({ min: -3, max: 12 }).map((days) => dayAfter(firstDay, days));
  const laterDay = fc.integer({ min: 0, max: 12 }).map((days) => dayAfter(firstDay, days));
  const rate = fc.constantFrom("7.123456789012", "0.05", "1", "123.4");
  return fc.record({
    timezone: fc.constant(timezone),
    currency: fc.constant("CNY"),
    loadFactor: fc.constantFrom("1.67", "1", "1.3333"),
    productiveHours: fc.constantFrom("160", "151.6667", "1"),
    // each currency has a rate from the day before the first on, and perhaps others later
    rates: fc
      .record({
        USD: rate,
        EUR: rate,
        later: fc.uniqueArray(
          fc.record({ currency: fc.constantFrom("USD", "EUR"), fromDay: laterDay, rate }),
          {
            selector: (set) => `${set.currency} ${set.fromDay}`,
            maxLength: 3,
          },
        ),
      })
      .map(({ USD, EUR, later }) => [
        { currency: "USD", fromDay: dayAfter(firstDay, -1), rate: USD },
        { currency: "EUR", fromDay: dayAfter(firstDay, -1), rate: EUR },
        ...later,
      ]),
    processes: fc.uniqueArray(
      fc.record({
        process: fc.constantFrom("support", "support", "报价", "cash"),
        stage: fc.constantFrom("acquisition", "service", "service", "service", "fulfilment", "backoffice"),
        core: fc.constantFrom(true, true, false),
        window: fc.constantFrom(1, 2, 3, 4, 7, 30),
      }),
      { selector: (settings) => settings.process, maxLength: 3 },
    ),
    stepMinutes: fc.uniqueArray(
      fc.record({
        process: fc.constantFrom("support", "报价"),
        step: fc.constantFrom(...randomTexts, ""),
        fromDay: day,
        minutes: fc.constantFrom("0", "10", "2.5"),
      }),
      { selector: (set) => `${set.process} ${set.step} ${set.fromDay}`, maxLength: 6 },
    ),
    baselines: fc.uniqueArray(
      fc.record({
        process: fc.constantFrom("support", "报价"),
        fromDay: day,
        seconds: fc.constantFrom("0", "600", "1800.5"),
      }),
      { selector: (set) => `${set.process} ${set.fromDay}`, maxLength: 3 },
    ),
  }) as fc.Arbitrary<Settings>;
}
