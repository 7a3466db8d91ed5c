import { expect, test } from "vitest";
import { previewAsked } from "./previewAsked";

const asked = (query: string) => previewAsked(new Request(`http://x/api/v1/settings${query}`));

test("whether a change is only looked at", () => {
  expect([asked(""), asked("?preview=false"), asked("?preview=true")]).toEqual([false, false, true]);
});

test.each([
  "?preview",
  "?preview=1",
  "?Preview=true",
  "?preview=true&preview=false",
  "?preview=true&preview=true",
])("%s is refused: it must not save by mistake", (query) => {
  expect(() => asked(query)).toThrow(/preview/i);
});
