import type { Gate } from "@/app/_components/GateMark";
import type { PartGate } from "@/lib/handover/gateTypes";

/** What the mark of some work says: without a line, which of the two that make one is missing. */
export function markOf({ state, costs }: Pick<PartGate, "state" | "costs">): Gate {
  return state === "no_gate" && costs.mistake !== null ? "no_line" : state;
}
