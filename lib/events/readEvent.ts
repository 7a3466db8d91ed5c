import { type Event, eventTypes } from "@/lib/events/event";
import { eventOf } from "@/lib/events/eventOf";
import { textLimits } from "@/lib/events/limits";
import { readChoice } from "@/lib/events/readChoice";
import { readCurrency, readCurrencyCode } from "@/lib/events/readCurrency";
import { type Fields, readFields } from "@/lib/events/readFields";
import { readOptionalText, readText } from "@/lib/events/readText";
import { readTime } from "@/lib/events/readTime";
import { fill } from "@/lib/events/readType";
import { type Refusal, refusalOf, refuse, type Warning } from "@/lib/events/refusal";
import { warnUnknown } from "@/lib/events/warnUnknown";

/** What reading an event needs to know beside the event. */
export interface ReadContext {
  now: Date;
  /** the organisation's own, ISO 4217 */
  currency: string;
  /** the organisation's, IANA */
  timezone: string;
  /** whether the organisation has an exchange rate for this currency that is in force on this day (`YYYY-MM-DD`) */
  hasRate(currency: string, day: string): boolean;
}

export type Reading = { event: Event; warnings: Warning[] } | { refusal: Refusal };

/**
 * Reads one event as it was sent into the canonical event: texts trimmed and NFC-normalised, the time in UTC with
 * microseconds, decimals in their canonical form, defaults filled in, the organisation's own currency as null.
 * An optional key that is null (or an empty text) counts as absent. Never throws over what was sent: a bad event gives
 * the first thing that is wrong with it, unknown keys give warnings.
 *
 * Written by hand because every event passes here; a test holds it equal to the zod schemas of schema.ts.
 */
export function readEvent(input: unknown, context: ReadContext): Reading {
  try {
    return read(input, context);
  } catch (thrown) {
    return { refusal: refusalOf(thrown, idOf(input)) };
  }
}

/** The id of an event that may be bad elsewhere, so that its sender can find it. */
export function idOf(input: unknown): string | undefined {
  if (typeof input !== "object" || input === null || !("id" in input)) return undefined;
  try {
    return readOptionalText(input.id, textLimits.id, "/id") ?? undefined;
  } catch {
    return undefined;
  }
}

function read(input: unknown, context: ReadContext): Reading {
  const sent = readFields(input, "");
  const id = readText(sent.id, textLimits.id, "/id");
  const source = readText(sent.source, textLimits.source, "/source");
  const type = readChoice(sent.type, eventTypes, "/type");
  const time = readTime(sent.time, context.now);
  if (sent.specversion !== "1.0" && sent.specversion !== undefined && sent.specversion !== null) {
    return refuse("/specversion", 'must be "1.0" where it is given');
  }

  const data = readFields(sent.data, "/data");
  const event = eventOf(source, id, type, time);
  fill[type](event, data);
  const warnings = warnUnknown(type, sent, data);
  setCurrency(event, data, context, warnings);
  if (event.type === "order.refunded" && event.case !== null && event.process === null) {
    warnings.push({ pointer: "/data/case", detail: "names no case as long as process is not given too" });
  }
  return { event, warnings };
}

function setCurrency(event: Event, data: Fields, context: ReadContext, warnings: Warning[]): void {
  if (data.currency === undefined || moneyless.has(event.type)) return;
  const code = readCurrencyCode(data.currency);
  if (code === null) return;
  if (hasMoney(event)) event.currency = readCurrency(code, event.time, context);
  else warnings.push({ pointer: "/data/currency", detail: "is left out, as the event has no money" });
}

const moneyless: ReadonlySet<string> = new Set([
  "case.contact",
  "case.closed",
  "case.reopened",
  "change.made",
]);

function hasMoney(event: Event): boolean {
  return (
    event.amount !== null ||
    event.cost !== null ||
    event.errorCost !== null ||
    event.monthlySalary !== null ||
    event.inputPrice !== null
  );
}
