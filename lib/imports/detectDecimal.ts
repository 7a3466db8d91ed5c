import { decimalMark } from "./decimalMark";

/**
 * The decimal mark of a column, from a sample of its cells: what those cells say that leave no doubt.
 *
 * @returns undefined when none of them tells, or when they contradict one another
 */
export function detectDecimal(cells: Iterable<string>, thousands?: string): "." | "," | undefined {
  const seen = new Set<"." | ",">();
  for (const cell of cells) {
    const [body] = /\d[\d., ']*|[.,]\d+/.exec(cell.normalize("NFKC").replaceAll("’", "'")) ?? [];
    if (body === undefined || !/[.,]/.test(body)) continue;
    const mark = decimalMark(body.trim(), thousands);
    if (mark !== "ambiguous") seen.add(mark);
  }
  const [mark] = seen;
  return seen.size === 1 ? mark : undefined;
}
