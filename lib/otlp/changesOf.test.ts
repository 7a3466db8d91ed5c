import { expect, test } from "vitest";
import { changesOf } from "@/lib/otlp/changesOf";
import type { WireEvent } from "@/lib/otlp/wireEvent";

const step = (id: string, more: object = {}): WireEvent => ({
  ...{ id, source: "s", type: "case.step", time: "t" },
  data: { process: "p", case: "c", step: "x", actor: { kind: "agent" }, outcome: "ok", ...more },
});
const usage = (inputTokens: number) => ({ usage: { inputTokens, outputTokens: 1 } });

test("what stays as it is neither goes nor comes", () => {
  expect(changesOf([step("1", usage(5)), step("2")], [step("2"), step("1", usage(5))])).toEqual({
    gone: [],
    come: [],
  });
});

test("what says something else goes as it was and comes as it is, however deep the difference", () => {
  const pairs: [WireEvent, WireEvent][] = [
    [step("1"), { ...step("1"), time: "u" }],
    [step("1", usage(5)), step("1", usage(6))],
    [step("1", usage(5)), step("1")],
    [step("1"), step("1", usage(5))],
    [step("1", { model: "a" }), step("1", { cost: "a" })],
  ];
  for (const [was, is] of pairs) expect(changesOf([was], [is])).toEqual({ gone: [was], come: [is] });
});

test("the same id of another source is another event", () => {
  const [one, other] = [step("1"), { ...step("1"), source: "z" }];
  expect(changesOf([one], [other])).toEqual({ gone: [one], come: [other] });
});

test("new events come, missing ones go", () => {
  expect(changesOf([step("1"), step("2")], [step("2"), step("3")])).toEqual({
    gone: [step("1")],
    come: [step("3")],
  });
});
