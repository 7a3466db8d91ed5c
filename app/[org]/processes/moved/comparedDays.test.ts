import { expect, test } from "vitest";
import { comparedDays } from "./comparedDays";

const settled = "2026-11-20";
const latest = { from: "2026-10-24", to: "2026-11-20" };
const earlier = { from: "2026-09-26", to: "2026-10-23" };

test("without a question: the last four settled weeks against the four before", () => {
  expect(comparedDays({}, settled)).toEqual({ now: latest, base: earlier });
});

test("days of one's own, also the wrong way round, against as many before or days of one's own", () => {
  const now = { from: "2026-03-09", to: "2026-03-15" };
  expect(comparedDays(now, settled)).toEqual({ now, base: { from: "2026-03-02", to: "2026-03-08" } });
  const asked = { from: now.to, to: now.from, baseFrom: "2026-01-01", baseTo: "2026-01-31" };
  expect(comparedDays(asked, settled)).toEqual({ now, base: { from: "2026-01-01", to: "2026-01-31" } });
});

test("what cannot be read is as if it had not been asked", () => {
  for (const asked of [
    { from: "2026-02-30", to: "2026-03-02" },
    { from: "2026-03-02" },
    { from: "1000-01-01", to: "2026-03-02" },
    { baseFrom: "x", baseTo: "y" },
  ]) {
    expect(comparedDays(asked, settled)).toEqual({ now: latest, base: earlier });
  }
});
