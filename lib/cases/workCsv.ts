import type { Work } from "@/lib/cases/workAnswer";
import { csv } from "@/lib/contract/csv";

/** People's time as CSV: a row a kind, in seconds. */
export function workCsv({ items }: Work): string {
  const header = ["kind", "steps", "untimed", "seconds"];
  return csv([header, ...items.map(({ kind, steps, untimed, seconds }) => [kind, steps, untimed, seconds])]);
}
