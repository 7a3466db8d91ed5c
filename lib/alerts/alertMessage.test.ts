import { expect, test } from "vitest";
import { alertMessage } from "@/lib/alerts/alertMessage";
import type { Alert } from "@/lib/alerts/alertSchema";

const base = { id: "a", day: "2026-03-02", at: "2026-03-02T00:00:00.000Z" };
const around = { organisation: "Lantern Tea", link: { label: "Look at it", url: "https://h.example/x" } };
const gate: Alert = {
  ...base,
  kind: "gate_opened",
  detail: { process: "desk", name: "Desk", reviewed: 304, accepted: 301, low: 0.971, required: 0.9 },
};
const cost: Alert = {
  ...base,
  kind: "target_missed",
  detail: {
    ...{ kpi: "cts", process: null, name: null, due: "2026-03-01" },
    ...{ value: 48.3, on: "2026-03-01", target: 45 },
  },
};

test("it says what happened and by which figures, in both languages", () => {
  expect(alertMessage(gate, "en", { ...around, currency: "CNY" })).toMatchObject({
    subject: "Desk can be handed over",
    verdict: [
      "Desk can be handed over",
      "301 of 304 reviewed cases were right: surely 97.1% or more, 90.0% needed.",
    ],
    footer: ["Lantern Tea"],
  });
  expect(alertMessage(cost, "zh", { ...around, currency: "CNY" }).verdict).toEqual([
    "每单服务成本没达到3月1日的目标",
    "到3月1日的 28 天里是 ¥48.30，目标是 ¥45.00。",
  ]);
});

test("the team's version tells no amount", () => {
  expect(alertMessage(cost, "en", { ...around, currency: null }).verdict).toEqual([
    "Cost per order missed its target of 1 Mar",
  ]);
});

test("a target of a process names it; what is not known is left out", () => {
  const detail = {
    ...{ kpi: "aar", process: "desk", name: "Desk", due: "2026-03-01" },
    ...{ value: 0.4, on: null, target: 0.5 },
  };
  const told = alertMessage({ ...base, kind: "target_missed", detail } as Alert, "en", {
    ...around,
    currency: "CNY",
  });
  expect(told.subject).toBe("Handed over, Desk missed its target of 1 Mar");
  const bare: Alert = { ...gate, kind: "gate_closed", detail: { ...gate.detail, low: null } };
  expect(alertMessage(bare, "en", { ...around, currency: null }).verdict).toEqual([
    "Desk is not proved any more",
  ]);
});
