import { expect, test } from "vitest";
import { newAlerts, type Seen } from "@/lib/alerts/newAlerts";

const gate = { process: "desk", name: "Desk", reviewed: 40, accepted: 40, low: 0.91, required: 0.9 };
const seen = (state: Seen["state"]): Seen => ({ subject: "gate:desk", state, detail: gate });
const told = (state: Seen["state"], before?: string, recently: string[] = []) =>
  newAlerts(
    [seen(state)],
    new Map(before === undefined ? [] : [["gate:desk", before]]),
    new Set(recently),
  ).map(({ kind }) => kind);

test.each([
  ["not_ready", "ready", ["gate_opened"]],
  ["ready", "not_ready", ["gate_closed"]],
  ["not_missed", "missed", ["target_missed"]],
  ["missed", "not_missed", []],
  ["ready", "ready", []],
] as const)("from %s to %s", (before, state, kinds) => {
  expect(told(state, before)).toEqual(kinds);
});

test("what is seen for the first time tells nothing: it may have been so for months", () => {
  expect(told("missed")).toEqual([]);
  expect(told("ready")).toEqual([]);
});

test("the same is told once in seven days", () => {
  expect(told("ready", "not_ready", ["gate_opened gate:desk"])).toEqual([]);
  expect(told("ready", "not_ready", ["gate_closed gate:desk", "gate_opened gate:other"])).toEqual([
    "gate_opened",
  ]);
});
