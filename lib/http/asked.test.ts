import { expect, test } from "vitest";
import { asked } from "./asked";

const previews = (query: string) => asked(new Request(`http://x/api/v1/settings${query}`), "preview");

test("whether a change is only looked at", () => {
  expect([previews(""), previews("?preview=false"), previews("?preview=true")]).toEqual([false, false, true]);
});

test.each([
  "?preview",
  "?preview=1",
  "?Preview=true",
  "?preview=true&preview=false",
  "?preview=true&preview=true",
])("%s is refused: it must not save by mistake", (query) => {
  expect(() => previews(query)).toThrow(/preview/i);
});
