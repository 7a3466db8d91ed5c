import { type Event, resolutions } from "@/lib/events/event";
import { textLimits } from "@/lib/events/limits";
import { readChoice } from "@/lib/events/readChoice";
import { readOptionalDecimal } from "@/lib/events/readDecimal";
import type { Fields } from "@/lib/events/readFields";
import { readOptionalText, readText } from "@/lib/events/readText";

/** Which case: `process` and `case`. Throws Refused, as all of these do. */
export function readCase(event: Event, data: Fields): void {
  event.process = readText(data.process, textLimits.process, "/data/process");
  event.case = readText(data.case, textLimits.case, "/data/case");
}

/** case.opened */
export function readCaseOpened(event: Event, data: Fields): void {
  readCase(event, data);
  event.channel = readOptionalText(data.channel, textLimits.channel, "/data/channel");
  event.customer = readOptionalText(data.customer, textLimits.customer, "/data/customer");
  event.title = readOptionalText(data.title, textLimits.title, "/data/title");
  event.amount = readOptionalDecimal(data.amount, "/data/amount");
  event.order = readOptionalText(data.order, textLimits.order, "/data/order");
}

/** case.contact */
export function readCaseContact(event: Event, data: Fields): void {
  readCase(event, data);
  event.channel = readOptionalText(data.channel, textLimits.channel, "/data/channel");
}

/** case.closed */
export function readCaseClosed(event: Event, data: Fields): void {
  readCase(event, data);
  event.resolution = readChoice(data.resolution, resolutions, "/data/resolution");
}

/** case.reopened */
export function readCaseReopened(event: Event, data: Fields): void {
  readCase(event, data);
  event.reason = readOptionalText(data.reason, textLimits.reason, "/data/reason");
}
