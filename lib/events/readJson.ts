import type { SyntaxFault } from "@/lib/events/findSyntaxError";
import type { Item } from "@/lib/events/item";
import { eventBytes } from "@/lib/events/limits";
import { longElements } from "@/lib/events/longElements";
import { idOf } from "@/lib/events/readEvent";
import { readJsonText } from "@/lib/events/readJsonText";
import { tooLarge } from "@/lib/events/tooLarge";

/**
 * The events of a JSON body: one object, or an array. Elements of more than 64 KiB (as sent) are refused in their place.
 * Numbers whose digits a double cannot hold come out as Infinity, which readEvent refuses where a number is meant.
 */
export function readJson(
  body: Uint8Array,
): { items: Item[]; isArray: boolean } | { unreadable: SyntaxFault } {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const parsed = readJsonText(bytes);
  if ("fault" in parsed) return { unreadable: parsed.fault };

  const { value } = parsed;
  if (typeof value !== "object" || value === null) {
    return {
      unreadable: { line: 1, column: 1, detail: "must be an event (an object) or an array of events" },
    };
  }
  if (!Array.isArray(value)) {
    return { items: [item(0, value, bytes.length > eventBytes && isLong(bytes))], isArray: false };
  }

  const long = bytes.length > eventBytes ? longElements(bytes, eventBytes) : none;
  return { items: value.map((event, index) => item(index, event, long.has(index))), isArray: true };
}

const none: ReadonlySet<number> = new Set();

function item(index: number, value: unknown, long: boolean): Item {
  return long ? { index, refusal: tooLarge(idOf(value)) } : { index, value };
}

/** A lone event may stand among blanks. */
function isLong(bytes: Buffer): boolean {
  return bytes.lastIndexOf("}") - bytes.indexOf("{") >= eventBytes;
}
