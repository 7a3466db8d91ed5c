import type { SentEvent } from "../event";
import { instant } from "./days";

/** Orders events by time; at one instant the smaller (source, id) by code point comes first. */
export function earlier(a: SentEvent, b: SentEvent): number {
  return instant(a.time) - instant(b.time) || byCodePoint(a.source, b.source) || byCodePoint(a.id, b.id);
}

function byCodePoint(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const difference = (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
