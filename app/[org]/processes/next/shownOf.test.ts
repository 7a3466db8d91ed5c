import { expect, test } from "vitest";
import type { Candidate, Verdict } from "@/lib/handover/candidates";
import { perPage, shownOf } from "./shownOf";

const of = (...verdicts: Verdict[]) => verdicts.map((verdict) => ({ verdict }) as Candidate);
const mixed = of("hand_over", "review", "hold", "not_yet", "watched", "dearer");

test("narrowed by what can be done with it", () => {
  expect(shownOf(mixed, {}).total).toBe(6);
  expect(shownOf(mixed, { show: "ready" }).items).toEqual(of("hand_over"));
  expect(shownOf(mixed, { show: "review" }).items).toEqual(of("review", "hold"));
  expect(shownOf(mixed, { show: "rest" }).items).toEqual(of("not_yet", "watched", "dearer"));
});

test("what an address says wrongly shows everything, from the start", () => {
  expect(shownOf(mixed, { show: "no", page: "x" })).toMatchObject({ show: "all", page: 1, total: 6 });
});

test("a page at a time, and no further than there is", () => {
  const many = of(...Array.from({ length: perPage + 1 }, () => "review" as const));
  expect(shownOf(many, {})).toMatchObject({ page: 1, pages: 2 });
  expect(shownOf(many, { page: "2" }).items).toHaveLength(1);
  expect(shownOf(many, { page: "9" })).toMatchObject({ page: 2 });
  expect(shownOf([], { page: "2" })).toMatchObject({ page: 1, pages: 1, items: [] });
});
