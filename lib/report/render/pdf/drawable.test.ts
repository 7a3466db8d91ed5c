import { expect, test } from "vitest";
import { drawable } from "@/lib/report/render/pdf/drawable";

/** A font of ASCII and a few signs. */
const has = (point: number) => (point >= 32 && point < 127) || "¥–“”é".includes(String.fromCodePoint(point));
const yuan = { sign: "¥", code: "CNY" };

test.each([
  ["¥1.50 – “é”", "¥1.50 – “é”"],
  ["a\u202fb\tc\u2009d", "a b c d"],
  ["a\u200b\u200d\ufeffb", "ab"],
  ["İstanbul, ﬁne", "Istanbul, fine"],
  ["👍 한", "□ □"],
  ["one\r\ntwo", "one\ntwo"],
  ["a\0b\u0007c", "abc"],
])("%j is drawn as %j", (text, drawn) => {
  expect(drawable(text, has, yuan)).toBe(drawn);
});

test("a currency whose sign the font lacks is written by its code", () => {
  expect(drawable("−₹1.00 and ₹2", has, { sign: "₹", code: "INR" })).toBe("□INR 1.00 and INR 2");
});
