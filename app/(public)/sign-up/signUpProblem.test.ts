import { expect, test } from "vitest";
import { signUpProblem } from "./signUpProblem";

test("refused fields are named, in the order of the form", () => {
  const content = {
    errors: [
      { pointer: "/password", detail: "must have at least 12 characters" },
      { pointer: "#/name", detail: "must not be empty" },
    ],
  };
  expect(signUpProblem(422, content)).toEqual({ form: null, fields: ["name", "password"] });
});

test("what concerns the whole form stands above it", () => {
  expect(signUpProblem(409, {})).toEqual({ form: "emailTaken", fields: [] });
  expect(signUpProblem(429, {})).toEqual({ form: "tooMany", fields: [] });
  expect(signUpProblem(403, {})).toEqual({ form: "closed", fields: [] });
});

test("anything else is said in general, never as it came", () => {
  const general = { form: "unreachable", fields: [] };
  expect(signUpProblem(0, null)).toEqual(general);
  expect(signUpProblem(500, "<html>")).toEqual(general);
  expect(signUpProblem(422, { errors: [{ detail: "odd" }, null, { pointer: "/other" }] })).toEqual(general);
  expect(signUpProblem(422, { errors: "no" })).toEqual(general);
});
