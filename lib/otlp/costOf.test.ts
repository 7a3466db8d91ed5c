import { expect, test } from "vitest";
import { costOf } from "@/lib/otlp/costOf";

const of = (attributes: Record<string, string | number | boolean>) =>
  costOf(new Map(Object.entries(attributes)));

test.each([
  [0.0123, "0.0123"],
  ["0.0123", "0.0123"],
  [0.000927499999, "0.000927"],
  [0.1 + 0.2, "0.3"],
  [0.0000025, "0.000002"],
  [5e-6, "0.000005"],
  [0, "0"],
  [12, "12"],
])("%o is %s", (value, cost) => {
  expect(of({ "llm.cost.total": value })).toBe(cost);
  expect(of({ "gen_ai.usage.cost": value })).toBe(cost);
  expect(of({ "langfuse.observation.cost_details": JSON.stringify({ input: 9, total: value }) })).toBe(cost);
});

test("Langfuse's parts are added where there is no total", () => {
  expect(of({ "langfuse.observation.cost_details": '{"input":0.1,"output":0.2}' })).toBe("0.3");
});

test.each([-1, "free", "", true, 1e15, "1e20", Number.NaN, 1e-9, "NaN", "0x10"])(
  "says nothing: %o",
  (value) => {
    expect(of({ "llm.cost.total": value })).toBeNull();
  },
);
