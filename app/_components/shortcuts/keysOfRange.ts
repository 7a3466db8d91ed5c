import type { RangePreset } from "../range/resolveRange";
import { shortcuts } from "./shortcuts";

/** The key that shows a range. */
export function keysOfRange(range: RangePreset): string | undefined {
  return Object.entries(shortcuts).find(
    ([, shortcut]) => "range" in shortcut && shortcut.range === range,
  )?.[0];
}
