import { expect, test } from "vitest";
import { placeHref } from "./placeHref";

const at = (pathname: string, search = "") => ({ pathname, search: new URLSearchParams(search) });

test("chosen days go along between pages of figures, and nothing else does", () => {
  const here = at("/firm/money", "from=2026-03-01&to=2026-03-31&compare=year&kpi=cts");
  expect(placeHref("firm", "overview", here)).toBe("/firm?from=2026-03-01&to=2026-03-31&compare=year");
  expect(placeHref("firm", "processes", here)).toBe(
    "/firm/processes?from=2026-03-01&to=2026-03-31&compare=year",
  );
  expect(placeHref("firm", "data", here)).toBe("/firm/data");
  expect(placeHref("firm", "overview", at("/firm/data", "from=2026-03-01&to=2026-03-31"))).toBe("/firm");
  expect(placeHref("firm", "money", at("/firm"))).toBe("/firm/money");
});
