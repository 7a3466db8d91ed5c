import { isDeepStrictEqual } from "node:util";
import type { Json } from "@/lib/audit/record";

/** What the log says of a change: the keys whose values differ, as they were and as they are. Null when none does. */
export function differences(before: Json, after: Json): { before: Json; after: Json } | null {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = keys.filter((key) => !isDeepStrictEqual(before[key], after[key]));
  if (changed.length === 0) return null;
  const pick = (from: Json) => Object.fromEntries(changed.map((key) => [key, from[key] ?? null]));
  return { before: pick(before), after: pick(after) };
}
