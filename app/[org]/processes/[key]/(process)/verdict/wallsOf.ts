import type { ProcessGate } from "@/lib/handover/readGates";

/** What both walls say together, as keys of the messages `joint`. */
export interface Walls {
  precision:
    | "none"
    | "redLine"
    | "watched"
    | "dearer"
    | "noCost"
    | "noLine"
    | "noReview"
    | "ready"
    | "notYet"
    | "reviewMore"
    | "review";
  /** whether leaving the agent alone would pay at today's volume; null where that says nothing more, or nobody knows */
  cost: "saves" | "costs" | null;
}

/** What of a gate decides. */
export type Judged = Pick<ProcessGate, "state" | "required" | "precision" | "more" | "monthly"> & {
  costs: Pick<ProcessGate["costs"], "mistake">;
};

/** Dare one leave it to the agent, and does it pay: one answer from the two, in the order in which they decide. */
export function wallsOf(gate: Judged | null): Walls {
  const precision = precisionOf(gate);
  if (gate === null || gate.monthly === null || ["none", "dearer", "noCost", "noLine"].includes(precision)) {
    return { precision, cost: null };
  }
  return { precision, cost: Number(gate.monthly) > 0 ? "saves" : "costs" };
}

function precisionOf(gate: Judged | null): Walls["precision"] {
  if (gate === null) return "none";
  if (gate.state === "red_line") return "redLine";
  if (gate.required === null) {
    if (gate.state === "not_yet") return "dearer";
    return gate.costs.mistake === null ? "noCost" : "noLine";
  }
  if (gate.precision === null) return "noReview";
  if (gate.state === "watched") return "watched";
  if (gate.state === "ready") return "ready";
  if (gate.state === "not_yet") return "notYet";
  return gate.more === null ? "review" : "reviewMore";
}
