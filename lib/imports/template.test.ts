import { expect, test } from "vitest";
import { template } from "./template";

test("takes columns out of a text and leaves doubled braces", () => {
  expect(template("{case}/{ row }")).toEqual([{ column: "case" }, { literal: "/" }, { column: "row" }]);
  expect(template("{{case}} no. {n}")).toEqual([{ literal: "{case} no. " }, { column: "n" }]);
  expect(template("")).toEqual([]);
});

test.each(["{case", "case}", "{}", "{ }", "{a{b}"])("refuses %s", (text) => {
  expect(template(text)).toBeNull();
});
