import type { WireActor } from "./wireEvent";

/** The systems and agents at work in the firm. */
export const machines = {
  service: { kind: "agent", id: "客服小灯" },
  quotes: { kind: "agent", id: "报价助手" },
  fulfilment: { kind: "agent", id: "审单助手" },
  purchasing: { kind: "agent", id: "补货助手" },
  books: { kind: "agent", id: "对账助手" },
  rules: { kind: "system", id: "订单规则" },
  scanner: { kind: "system", id: "票据识别" },
} as const satisfies Record<string, WireActor>;
