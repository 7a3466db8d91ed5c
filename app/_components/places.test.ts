import { expect, test } from "vitest";
import { hasRange, placeOf } from "./places";

test("an address belongs to its place, however deep", () => {
  expect(placeOf("/lantern-tea", "lantern-tea")).toBe("overview");
  expect(placeOf("/lantern-tea/", "lantern-tea")).toBe("overview");
  expect(placeOf("/lantern-tea/processes/quotes/cases", "lantern-tea")).toBe("processes");
});

test("another organisation, an unknown place", () => {
  expect(placeOf("/other/processes", "lantern-tea")).toBeNull();
  expect(placeOf("/lantern-tea/nothing", "lantern-tea")).toBeNull();
});

test("days are chosen where figures are shown", () => {
  const shown = ["", "/processes", "/processes/support", "/processes/~cases", "/processes/~moved", "/money"];
  const none = [
    "/processes/cases",
    "/processes/moved",
    "/processes/work",
    "/processes/support/cases/17",
    "/data/keys",
    "/roadmap",
    "/settings",
    "/definitions",
  ];
  expect(shown.filter((path) => hasRange(`/firm${path}`, "firm"))).toEqual(shown);
  expect(none.filter((path) => hasRange(`/firm${path}`, "firm"))).toEqual([]);
});
