import { stringify } from "csv-stringify/sync";
import { harmless } from "@/lib/contract/harmless";
import type { PartGate, ProcessGate } from "@/lib/handover/gateTypes";

/**
 * Gates as CSV: a row for each process, and one for each of its bands and steps. Decimals with a point, nothing where
 * there is no figure. With a byte order mark, for spreadsheets; text that begins like a formula is made harmless.
 */
export function gatesCsv(gates: readonly ProcessGate[]): string {
  const rows = gates.flatMap((gate) => [
    row(gate.process, "", "", gate),
    ...gate.bands.map((band) => row(gate.process, band.upTo, "", band)),
    ...gate.steps.map((step) => row(gate.process, "", step.step, step)),
  ]);
  return stringify([header, ...rows], { bom: true, record_delimiter: "windows" });
}

const header = [
  ...["process", "upTo", "step", "state", "since", "auto", "n", "k"],
  ...["precision", "low", "high", "required", "more", "heldDays", "monthly"],
];

function row(process: string, upTo: string, step: string, part: PartGate): (string | number)[] {
  const { state, since, auto, n, k, precision, required, more, heldDays, monthly } = part;
  const share = (value: number | null | undefined) =>
    value === null || value === undefined ? "" : plain(value);
  return [
    ...[harmless(process), upTo, harmless(step), state, since, auto, n, k],
    ...[share(precision?.value), share(precision?.low), share(precision?.high), share(required)],
    ...[more ?? "", heldDays, monthly ?? ""],
  ];
}

function plain(share: number): string {
  return String(Number(share.toFixed(6)));
}
