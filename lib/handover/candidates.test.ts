import { expect, test } from "vitest";
import { candidates } from "@/lib/handover/candidates";
import type { PartGate, ProcessGate } from "@/lib/handover/gateTypes";
import { offeredAmount } from "@/lib/handover/offeredAmount";

const part = (of: Partial<PartGate>): PartGate => ({
  state: of.proved ?? "keep_reviewing",
  proved: "keep_reviewing",
  since: "2026-03-03",
  auto: 100,
  n: 100,
  k: 95,
  precision: { value: 0.95, low: 0.89, high: 0.98 },
  required: 0.9,
  dearer: false,
  more: null,
  heldDays: 0,
  recent: { reviewed: 28, seen: 28 },
  costs: { review: "2", mistake: "80" },
  mistakeFrom: "setting",
  saving: null,
  monthly: "1000",
  ...of,
});
const gate = (process: string, of: Partial<ProcessGate> = {}): ProcessGate => ({
  process,
  name: process,
  changed: null,
  to: "2026-05-31",
  recentFrom: "2026-05-04",
  neverAlone: false,
  aloneUpTo: null,
  ways: { people: null, withReview: null, alone: null },
  bands: [],
  offered: null,
  steps: [],
  wall: {} as ProcessGate["wall"],
  ...part(of),
  costs: { people: null, agent: "1", review: "2", mistake: "80" },
  ...of,
});
const ready = { proved: "ready", heldDays: 14, precision: { value: 1, low: 0.97, high: 1 } } as const;
const first = (of: Partial<ProcessGate>) => candidates([gate("a", of)])[0];

test("ranked by saving × proof", () => {
  const ranked = candidates([
    gate("a", { proved: "not_yet", monthly: "9000" }),
    gate("b", { monthly: "2000", n: 50, more: 50 }),
    gate("c", { ...ready, monthly: "1500" }),
    gate("d", { monthly: "5000" }),
    gate("e", { ...ready, state: "watched", monthly: "9999" }),
  ]);
  expect(ranked.map(({ process }) => process)).toEqual(["c", "b", "a", "d", "e"]);
});

test("each is told what is to be done with it", () => {
  expect(first(ready)?.verdict).toBe("hand_over");
  expect(first({ ...ready, monthly: "0" })?.verdict).toBe("nothing_to_save");
  expect(first({ more: 41 })?.verdict).toBe("review");
  expect(first({ n: 12, k: 10 })?.verdict).toBe("review");
  const proved = { precision: { value: 0.98, low: 0.93, high: 1 } };
  expect(first({ ...proved, heldDays: 10 })).toMatchObject({
    verdict: "hold",
    daysToHold: 4,
    by: "2026-06-04",
  });
  expect(first({})?.verdict).toBe("not_precise_enough");
  expect(first({ proved: "not_yet" })?.verdict).toBe("not_yet");
  expect(first({ proved: "not_yet", required: null, dearer: true })?.verdict).toBe("dearer");
  const unknown = { proved: "no_gate", required: null } as const;
  const noMistake = { people: null, agent: "1", review: "2", mistake: null };
  expect(first({ ...unknown, costs: noMistake })?.verdict).toBe("no_mistake_cost");
  expect(first(unknown)?.verdict).toBe("no_saving_known");
  expect(first({ state: "watched" })?.verdict).toBe("watched");
  expect(first({ neverAlone: true, state: "red_line" })?.verdict).toBe("red_line");
});

test("by when: the reviews that are wanting at today's pace, then the days that the proof has to hold", () => {
  // one a day: 41 days, the last of which is the first of 14
  expect(first({ more: 41 })).toMatchObject({ pace: 1, by: "2026-07-24" });
  expect(first({ more: 41, recent: { reviewed: 0, seen: 0 } })?.by).toBeNull();
  expect(first({ more: 9_000 })?.by).toBeNull();
  expect(first({})?.by).toBeNull();
});

test("the highest amount that is proved stands beside a whole that is not, else the one nearest to it", () => {
  const band = (upTo: string, of: Partial<PartGate>) => ({ upTo, ...part(of) });
  const amounts = (of: Partial<ProcessGate>) => candidates([gate("a", of)]).map(({ upTo }) => upTo);
  const bands = [band("500", ready), band("2000", ready), band("5000", { more: 9 })];
  expect(amounts({ bands, offered: "2000" })).toEqual(["2000", null]);
  expect(amounts({ ...ready, bands })).toEqual([null]);
  const nearly = [band("500", { more: 9 }), band("2000", { more: 900 })];
  expect(amounts({ more: 500, bands: nearly })).toEqual(["500", null]);
  // the whole is nearer than any part of it
  expect(amounts({ more: 5, bands: nearly })).toEqual([null]);
  expect(amounts({ bands: [band("500", { proved: "not_yet" })] })).toEqual([null]);
});

test("amounts are won from the smallest up", () => {
  const bands = (...states: PartGate["state"][]) => states.map((state, at) => ({ state, upTo: String(at) }));
  expect(offeredAmount(bands("ready", "ready", "keep_reviewing", "ready"))).toBe("1");
  expect(offeredAmount(bands("keep_reviewing", "ready"))).toBeNull();
  expect(offeredAmount(bands("watched", "ready", "red_line"))).toBe("1");
  expect(offeredAmount(bands("watched", "not_yet"))).toBeNull();
  expect(offeredAmount([])).toBeNull();
});

test("steps stand beside their process", () => {
  const steps = [{ step: "write", ...part({ ...ready, monthly: "300" }) }];
  const [step, whole] = candidates([gate("a", { steps })]);
  expect(step).toMatchObject({ process: "a", step: "write", verdict: "hand_over" });
  expect(whole).toMatchObject({ process: "a", step: null });
});
