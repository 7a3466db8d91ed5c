import type { Outcome, Resolution } from "@/lib/events/event";

export interface CaseData {
  process: string;
  case: string;
}

/** The events that spans say, as `readEvent` takes them. */
export type WireEvent = { id: string; source: string; time: string } & (
  | { type: "case.opened"; data: CaseData }
  | { type: "case.step"; data: CaseData & StepData }
  | { type: "case.closed"; data: CaseData & { resolution: Resolution } }
);

export interface StepData {
  step: string;
  actor: { kind: "agent"; id?: string };
  seconds?: string;
  outcome: Outcome;
  model?: string;
  usage?: { inputTokens: number; cachedInputTokens?: number; outputTokens: number };
  cost?: string;
  currency?: "USD";
}
