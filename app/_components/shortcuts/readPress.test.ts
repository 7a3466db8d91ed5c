import { expect, test } from "vitest";
import { places } from "../places";
import { rangePresets } from "../range/resolveRange";
import { readPress } from "./readPress";
import { type Shortcut, shortcuts } from "./shortcuts";

const plain = { metaKey: false, ctrlKey: false, altKey: false, shiftKey: false };
const press = (key: string, held: Partial<typeof plain> = {}, before: string | null = null) =>
  readPress({ ...plain, key, ...held }, before);

test("⌘K and Ctrl K open the palette, also with caps lock; K alone does nothing", () => {
  expect(press("k", { metaKey: true }).shortcut).toEqual({ does: "palette" });
  expect(press("K", { ctrlKey: true }).shortcut).toEqual({ does: "palette" });
  expect(press("k")).toEqual({ shortcut: null, after: null });
});

test("signs may be typed with Shift, letters may not, and nothing with Alt", () => {
  expect(press("?", { shiftKey: true }).shortcut).toEqual({ does: "help" });
  expect(press("/", { shiftKey: true }).shortcut).toEqual({ does: "search" });
  expect(press("M").shortcut).toEqual({ does: "range", range: "mtd" });
  for (const held of [{ shiftKey: true }, { altKey: true }, { ctrlKey: true }, { metaKey: true }]) {
    expect(press("m", held)).toEqual({ shortcut: null, after: null });
  }
});

test("a letter after G goes to a place, and is not the letter alone", () => {
  expect(press("g")).toEqual({ shortcut: null, after: "g" });
  expect(press("m", {}, "g")).toEqual({ shortcut: { does: "go", place: "money" }, after: null });
  // what leads nowhere ends it
  expect(press("x", {}, "g")).toEqual({ shortcut: null, after: null });
  expect(press("k", { metaKey: true }, "g").shortcut).toEqual({ does: "palette" });
});

test("every range and every place has one, and no key begins another's", () => {
  const all: Shortcut[] = Object.values(shortcuts);
  expect(all.flatMap((one) => (one.does === "range" ? [one.range] : []))).toEqual([...rangePresets]);
  expect(all.flatMap((one) => (one.does === "go" ? [one.place] : []))).toEqual([...places]);
  const keys = Object.keys(shortcuts);
  expect(keys.filter((key) => keys.some((other) => other.startsWith(`${key} `)))).toEqual([]);
});
