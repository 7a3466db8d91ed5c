import { locate, type SyntaxFault } from "@/lib/events/findSyntaxError";
import type { Item } from "@/lib/events/item";
import { bodyEvents, eventBytes } from "@/lib/events/limits";
import { measureElements } from "@/lib/events/measureElements";
import { idOf } from "@/lib/events/readEvent";
import { readJsonText } from "@/lib/events/readJsonText";
import { tooLarge } from "@/lib/events/tooLarge";

/**
 * The events of a JSON body: one object, or an array. Elements of more than 64 KiB (as sent) are refused in their place.
 * Numbers whose digits a double cannot hold come out as Infinity, which readEvent refuses where a number is meant.
 * `count` is how many events there are; of more than 10,000 `items` has the first 10,001, since all are refused.
 */
export function readJson(body: Uint8Array): JsonBody | { unreadable: SyntaxFault } {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const { long, tooDeepAt } = bytes.length > eventBytes ? measureElements(bytes, eventBytes, deepest) : short;
  if (tooDeepAt !== null) {
    const before = bytes.toString("utf8", 0, tooDeepAt);
    return { unreadable: locate(before, before.length, `is nested more than ${deepest} deep`) };
  }
  const parsed = readJsonText(bytes);
  if ("fault" in parsed) return { unreadable: parsed.fault };

  const { value } = parsed;
  if (typeof value !== "object" || value === null) {
    return {
      unreadable: { line: 1, column: 1, detail: "must be an event (an object) or an array of events" },
    };
  }
  if (!Array.isArray(value)) {
    return { items: [item(0, value, bytes.length > eventBytes && isLong(bytes))], count: 1, isArray: false };
  }

  const items = value.slice(0, bodyEvents + 1).map((event, index) => item(index, event, long.has(index)));
  return { items, count: value.length, isArray: true };
}

export interface JsonBody {
  items: Item[];
  count: number;
  isArray: boolean;
}

/** A body no longer than one event needs no measuring. */
const short = { long: new Set<number>(), tooDeepAt: null };
const deepest = 1_000;

function item(index: number, value: unknown, long: boolean): Item {
  return long ? { index, refusal: tooLarge(idOf(value)) } : { index, value };
}

/** A lone event may stand among blanks. */
function isLong(bytes: Buffer): boolean {
  return bytes.lastIndexOf("}") - bytes.indexOf("{") >= eventBytes;
}
