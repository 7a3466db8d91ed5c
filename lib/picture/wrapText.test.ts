import fc from "fast-check";
import { expect, test } from "vitest";
import { wrapText } from "./wrapText";

/** Every letter is one wide, Chinese ones two. */
const measure = (text: string) => [...text].reduce((sum, one) => sum + (/\p{sc=Han}/u.test(one) ? 2 : 1), 0);
const wrap = (text: string, width: number, most = 99) => wrapText(text, { width, most, measure });

test("words stay whole, and spaces do not begin or end a line", () => {
  expect(wrap("each head must bring", 9)).toEqual(["each head", "must", "bring"]);
});

test("Chinese breaks between words, never before what closes a clause", () => {
  expect(wrap("自动化，覆盖率。", 8)).toEqual(["自动化，", "覆盖率。"]);
  for (const line of wrap("每人每年要挣毛利，才保本。现在是这样，还差。", 10)) {
    expect(line).not.toMatch(/^[，。]/);
  }
});

test("a sign of money stays with its amount, a bracket with what is in it", () => {
  expect(wrap("bring ¥170K of it", 8)).toEqual(["bring", "¥170K of", "it"]);
  expect(wrap("it is (about) so", 8)).toEqual(["it is", "(about)", "so"]);
});

test("a word wider than a line is broken, and what is too long ends in …", () => {
  expect(wrap("abcdefghij", 4)).toEqual(["abcd", "efgh", "ij"]);
  expect(wrap("one two three four", 9, 2)).toEqual(["one two", "three…"]);
  expect(wrap("", 4)).toEqual([]);
});

test("no line is wider than allowed, and no letter is lost", () => {
  const text = fc.string({ unit: fc.constantFrom(..."abc 放手，。¥1(%)"), maxLength: 60 });
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 20 }), (asked, width) => {
      const lines = wrap(asked, width);
      for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      expect(lines.join("").replace(/\s/g, "")).toBe(asked.replace(/\s/g, ""));
    }),
  );
});
