import type { CostWall } from "@/lib/handover/costWall";
import type { GateState } from "@/lib/handover/gate";
import type { Proven } from "@/lib/handover/proven";

/** Work that an agent was left alone with. */
export interface Standing {
  step: string | null;
  channel: string | null;
  amountUpTo: string | null;
}

/** How some work stands at the precision wall. Money is decimal strings of the organisation's currency, a case. */
export interface PartGate extends Omit<Proven, "state"> {
  /** a red line overrides everything; `watched`: it was handed over */
  state: GateState | "red_line" | "watched";
  /** what the figures alone say */
  proved: GateState;
  /** first day of the proof: the last change of agent or model, or 90 days back */
  since: string;
  /** cases with a machine step since then (of a step: those in which it was reviewed) */
  auto: number;
  /** p*; null when costs are unknown, or no precision would do */
  required: number | null;
  /** the agent costs more than people do */
  dearer: boolean;
  /** cases closed in the last 28 days: reviewed, and seen by people before the close */
  recent: { reviewed: number; seen: number };
  /** a review of one role's people tells what they earn: only for whom `salaries:read` allows */
  costs: { review: string | null; mistake: string | null };
  mistakeFrom: "reviews" | "setting" | null;
  /** what the saving is made of: cases a month that people would no longer see, what one saves, its mistakes */
  saving: { cases: string; saved: string | null; mistakes: string } | null;
  /** what leaving the agent alone would save a month, at the volume of the last 28 days; null when unknown */
  monthly: string | null;
}

/** Both walls of a process, and of its parts. */
export interface ProcessGate extends PartGate {
  process: string;
  name: string;
  /** day of the last change of agent or model; null: there was none */
  changed: string | null;
  /** the last full day, and the first of the last 28 */
  to: string;
  recentFrom: string;
  neverAlone: boolean;
  aloneUpTo: string | null;
  costs: { people: string | null; agent: string; review: string | null; mistake: string | null };
  ways: { people: string | null; withReview: string | null; alone: string | null };
  /** cases up to an amount, the smallest first, each with those before it; none where no case says an amount */
  bands: (PartGate & { upTo: string })[];
  /** the highest amount up to which it may be handed over; null: none */
  offered: string | null;
  /** where more than one step was reviewed */
  steps: (PartGate & { step: string })[];
  wall: CostWall;
}
