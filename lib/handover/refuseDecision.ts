import { Fault } from "@/lib/contract/fault";
import { crossesRedLine } from "@/lib/handover/crossesRedLine";
import type { FrozenEvidence } from "@/lib/handover/evidenceOf";
import { fewestReviewed } from "@/lib/handover/gate";
import { type Way, ways } from "@/lib/handover/handoverRow";
import { fewestChecks } from "@/lib/handover/stopChecks";

interface Decision {
  from: Way;
  to: Way;
  samplePercent: number | null;
  amountUpTo: string | null;
  reason: string | null;
  stopRule: { checks: number | null };
}

/**
 * Refuses a decision that cannot stand, and says what would.
 * @throws Fault `invalid` for what was sent; `conflict` for what the process does not allow
 */
export function refuseDecision(
  decision: Decision,
  process: { neverAlone: boolean; aloneUpTo: string | null },
  evidence: FrozenEvidence,
): void {
  const { from, to, samplePercent, reason, stopRule } = decision;
  const alone = to === "alone";
  if (ways.indexOf(to) <= ways.indexOf(from)) {
    throw invalid("/to", "must leave more to the agent than `from`; to leave it less, take a handover back");
  }
  if (alone !== (samplePercent !== null)) {
    throw invalid("/samplePercent", alone ? "is needed with alone" : "goes with alone only");
  }
  const { required } = evidence;
  if (alone) {
    if (crossesRedLine(decision, process)) throw new Fault("conflict", redLine(process.aloneUpTo, process));
    if (required === null) throw new Fault("conflict", noLine(evidence.gate));
    if (reason === null && !isProved(evidence, required)) {
      throw invalid("/reason", "is needed: it is not proved, so say why it is handed over all the same");
    }
  }
  const fewest = required === null ? null : fewestChecks(required);
  if (alone && fewest === null) {
    throw new Fault(
      "conflict",
      "A mistake costs so much that no number of checks could show it is rare enough.",
    );
  }
  if (stopRule.checks !== null && stopRule.checks < (fewest ?? 0)) {
    throw invalid(
      "/stopRule/checks",
      `must be at least ${fewest}: fewer cannot hold the line, even all accepted`,
    );
  }
}

/** The gate of the process is ready, and what goes over reaches the line by its own checks, too, if it is a part of it. */
function isProved({ gate, n, low }: FrozenEvidence, required: number): boolean {
  return gate === "ready" && n >= fewestReviewed && low !== null && low >= required;
}

function redLine(aloneUpTo: string | null, { neverAlone }: { neverAlone: boolean }): string {
  return neverAlone
    ? "A red line: no agent may run this process alone. An admin can move it, in the process's settings."
    : `A red line: no agent may run cases above ${aloneUpTo} alone. Set amountUpTo to that or less.`;
}

function noLine(gate: string): string {
  return gate === "no_gate"
    ? "There is no line yet to hold the agent to: its cases, their reviews and what a mistake costs must be known."
    : "The agent costs more than people do: there is nothing to be gained from leaving it alone.";
}

function invalid(pointer: string, detail: string): Fault {
  return new Fault("invalid", `${pointer}: ${detail}.`, { errors: [{ pointer, detail }] });
}
