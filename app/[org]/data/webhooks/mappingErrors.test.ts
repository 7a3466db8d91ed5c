import { expect, test } from "vitest";
import { sendProblem } from "@/app/_components/form/sendProblem";
import { mappingErrors } from "./mappingErrors";

const wrong = (...errors: unknown[]) => mappingErrors(sendProblem(422, { errors }), "en");

test("what is wrong with a mapping is told by its place", () => {
  expect(
    wrong(
      { pointer: "/name", detail: "must not be empty" },
      { pointer: "/mapping", detail: "must be an object" },
      { pointer: "/mapping/rules/0/type", detail: "must be one of …" },
    ),
  ).toBe("must be an object · /rules/0/type must be one of …");
});

test("five of many are enough, and nothing is said where the mapping is right", () => {
  expect(wrong(...Array.from({ length: 9 }, () => ({ pointer: "/mapping", detail: "x" })))).toBe(
    "x · x · x · x · x",
  );
  expect(wrong({ pointer: "/name", detail: "x" }, null, "y")).toBeUndefined();
  expect(mappingErrors(sendProblem(503, "<html>"), "en")).toBeUndefined();
  expect(mappingErrors(null, "en")).toBeUndefined();
});
