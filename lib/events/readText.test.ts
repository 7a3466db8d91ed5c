import { expect, test } from "vitest";
import { readOptionalText, readText } from "@/lib/events/readText";

test.each([
  ["plain", "plain"],
  [" a b ", "a b"],
  ["\t客服\u3000", "客服"],
  ["e\u0301", "\u00e9"],
  ["a\nb", "a\nb"],
  ["\ufeffx", "x"],
])("%j is read as %j", (value, text) => {
  expect(readText(value, 10, "/id")).toBe(text);
});

test("the limit counts characters, after trimming and normalising", () => {
  expect(readText(`  ${"x".repeat(10)}  `, 10, "/id")).toHaveLength(10);
  expect(readText("😀".repeat(10), 10, "/id")).toHaveLength(20);
  expect(readText("e\u0301".repeat(10), 10, "/id")).toHaveLength(10);
  for (const long of ["x".repeat(11), "😀".repeat(11), "客".repeat(11)]) {
    expect(() => readText(long, 10, "/id")).toThrow(expect.objectContaining({ pointer: "/id" }));
  }
});

test.each(["a\0", "\ud83d", "\ude00\ud83d"])("%j cannot be stored", (value) => {
  expect(() => readOptionalText(value, 10, "/id")).toThrow(expect.objectContaining({ code: "invalid" }));
});

test("an optional text may be missing, null or blank", () => {
  for (const nothing of [undefined, null, "", " \n"]) expect(readOptionalText(nothing, 10, "/id")).toBeNull();
});
