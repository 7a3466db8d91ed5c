import { expect, test } from "vitest";
import { detectDelimiter } from "./detectDelimiter";

test.each([
  ["a,b\n1,2\n", ","],
  ["a;b;c\n1,5;2,5;3\n", ";"],
  ["a\tb\n1,2\t3\n", "\t"],
  ["a|b\n1|2\n", "|"],
  ['"a,x";b\n1;2\n', ";"],
  ['"a ""x"", y, z";b\n1;2\n', ";"],
  ["name, first;age\nDoe;5\nRoe;6\n", ";"],
  ["single\n1\n", ","],
  ["a;b", ";"],
  ["", ","],
])("%j", (text, delimiter) => {
  expect(detectDelimiter(text)).toBe(delimiter);
});
