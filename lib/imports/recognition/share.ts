import type { ValueCount } from "./recognition";

/** How much of a column's cells hold, from 0 to 1. */
export function share(cells: readonly ValueCount[], holds: (cell: string) => boolean): number {
  let all = 0;
  let held = 0;
  for (const { value, count } of cells) {
    all += count;
    if (holds(value)) held += count;
  }
  return all === 0 ? 0 : held / all;
}
