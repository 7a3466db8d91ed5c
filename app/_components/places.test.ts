import { expect, test } from "vitest";
import { placeOf } from "./places";

test("an address belongs to its place, however deep", () => {
  expect(placeOf("/lantern-tea", "lantern-tea")).toBe("overview");
  expect(placeOf("/lantern-tea/", "lantern-tea")).toBe("overview");
  expect(placeOf("/lantern-tea/processes/quotes/cases", "lantern-tea")).toBe("processes");
});

test("another organisation, an unknown place", () => {
  expect(placeOf("/other/processes", "lantern-tea")).toBeNull();
  expect(placeOf("/lantern-tea/nothing", "lantern-tea")).toBeNull();
});
