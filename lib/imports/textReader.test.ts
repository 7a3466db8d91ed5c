import { expect, test } from "vitest";
import { textReader } from "./textReader";

const find = (column: string) => ["a", "b"].indexOf(column);

test("a text of columns, none where one is empty, or where all are", () => {
  expect(textReader("{a}/{b}", find)(["1", " 2 "])).toBe("1/2");
  expect(textReader("{a}/{b}", find)(["1", " "])).toBeUndefined();
  expect(textReader("{a}/{b}", find, true)(["1", ""])).toBe("1/");
  expect(textReader("{a}/{b}", find, true)(["", ""])).toBeUndefined();
});

test.each(["{a}", "{a}".repeat(10_000)])("no text is longer than any that an event may hold (%#)", (text) => {
  const read = textReader(text, find)(["x".repeat(900_000)]);
  expect(read?.length).toBe(10_000);
});
