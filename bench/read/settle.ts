import type { Client } from "pg";

const read = [
  "rollup_close",
  "rollup_first_close",
  "rollup_duration",
  "rollup_labour",
  "rollup_machine",
  "rollup_order",
  "rollup_spend",
  "rollup_untimed",
  "event",
  "process",
  "process_baseline",
  "process_step_minutes",
];

/**
 * Brings what figures are read from into the same state for every organisation, before pages are counted: statistics
 * are fresh, and indexes new. An index is fuller where the organisation with the greatest id was loaded, as only the
 * last page is split at its end: 291 pages of `rollup_close` for one and 371 for another with the same rows.
 */
export async function settle(owner: Client): Promise<void> {
  const rollups = read.filter((table) => table.startsWith("rollup_"));
  for (const table of rollups) await owner.query(`reindex table ${table}`);
  await owner.query(`vacuum (analyze) ${read.join(", ")}`);
}
