import type { ProcessGate } from "@/lib/handover/gateTypes";
import type { Report } from "@/lib/report/reportSchema";

/** The gates that opened or closed between two looks, by what the figures alone say; the first ever is one, too. */
export function gatesMoved(before: readonly ProcessGate[], after: readonly ProcessGate[]): Report["gates"] {
  const then = new Map(before.map((gate) => [gate.process, gate.proved]));
  return after
    .filter(({ process, proved }) => (then.get(process) ?? "no_gate") !== proved)
    .map(({ process, name, proved, n, k, precision, required, more }) => ({
      process,
      name,
      before: then.get(process) ?? null,
      after: proved,
      reviewed: n,
      accepted: k,
      low: precision?.low ?? null,
      required,
      more,
    }));
}
