import type { Place } from "../places";
import type { RangePreset } from "../range/resolveRange";

/**
 * Every shortcut of the keyboard: what is pressed, and what it does. `mod` is ⌘ or Ctrl; a space stands between keys
 * that are pressed one after the other. What acts on them, the help and the hints in menus are made from this list.
 */
export const shortcuts = {
  "mod+k": { does: "palette" },
  "/": { does: "search" },
  "?": { does: "help" },
  f: { does: "range", range: "4w" },
  n: { does: "range", range: "12w" },
  h: { does: "range", range: "26w" },
  a: { does: "range", range: "start" },
  w: { does: "range", range: "wtd" },
  m: { does: "range", range: "mtd" },
  q: { does: "range", range: "qtd" },
  x: { does: "compare" },
  "g o": { does: "go", place: "overview" },
  "g p": { does: "go", place: "processes" },
  "g m": { does: "go", place: "money" },
  "g r": { does: "go", place: "roadmap" },
  "g e": { does: "go", place: "reports" },
  "g d": { does: "go", place: "data" },
  "g s": { does: "go", place: "settings" },
} as const satisfies Record<string, Shortcut>;

export type Shortcut =
  | { does: "palette" | "search" | "help" | "compare" }
  | { does: "range"; range: RangePreset }
  | { does: "go"; place: Place };
