import type { ProcessGate } from "@/lib/handover/readGates";

/**
 * What to hand over next: by saving × proof. Proof is 1 when ready; while reviewing goes on, the part of the reviews
 * done that it takes; 0 when nothing would prove it. What is not proved at all stands last, by its saving.
 */
export function rankGates(gates: readonly ProcessGate[]): ProcessGate[] {
  return [...gates].sort(
    (a, b) =>
      worth(b) - worth(a) ||
      Number(b.monthly ?? 0) - Number(a.monthly ?? 0) ||
      (a.process < b.process ? -1 : 1),
  );
}

function worth(gate: ProcessGate): number {
  return Math.max(0, Number(gate.monthly ?? 0)) * proof(gate);
}

function proof({ state, n, more, required, precision }: ProcessGate): number {
  if (state === "ready") return 1;
  if (state !== "keep_reviewing") return 0;
  if (more !== null) return n / (n + more);
  // enough were reviewed, and only the 14 days in a row are wanting
  return required !== null && precision !== null && precision.low >= required ? 1 : 0;
}
