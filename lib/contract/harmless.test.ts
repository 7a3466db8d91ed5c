import { expect, test } from "vitest";
import { harmless } from "@/lib/contract/harmless";

test.each([
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  "\0=1",
  "＝1+1",
  "＋1",
  "－1",
  "＠SUM(A1)",
])("%j would be run as a formula, and is not", (text) => {
  expect(harmless(text)).toBe(`'${text}`);
});

test.each(["", "a=b", "客服", " 1", "'=1"])("%j stays as it is", (text) => {
  expect(harmless(text)).toBe(text);
});
