import { expect, test } from "vitest";
import { sendProblem } from "./sendProblem";

test("a refused form names its fields", () => {
  const content = {
    errors: [
      { pointer: "/name", detail: "…" },
      { pointer: "/exchangeRates/0/rate", detail: "…" },
    ],
  };
  expect(sendProblem(422, content)).toMatchObject({
    kind: "invalid",
    fields: ["name", "exchangeRates/0/rate"],
  });
});

test("each status that a form can meet has words of its own", () => {
  const kinds = [0, 400, 401, 403, 404, 409, 422, 429, 500, 503].map(
    (status) => sendProblem(status, null).kind,
  );
  expect(kinds).toEqual([
    "unreachable",
    "invalid",
    "signedOut",
    "forbidden",
    "gone",
    "conflict",
    "invalid",
    "tooMany",
    "unreachable",
    "unreachable",
  ]);
});

test("an answer that is no problem document names no field", () => {
  expect(sendProblem(422, "<html>").fields).toEqual([]);
  expect(sendProblem(422, { errors: ["x", { detail: "y" }] }).fields).toEqual([]);
});

test("a conflict keeps what the answer says besides", () => {
  expect(sendProblem(409, { currency: "EUR", from: "2026-01-02" }).details).toEqual({
    currency: "EUR",
    from: "2026-01-02",
  });
});
