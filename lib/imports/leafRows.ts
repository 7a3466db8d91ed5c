import { jsonCell } from "./jsonCell";

/**
 * Marks rows that stand under one another: each gets `$leaf`, false where a row below it, however deep, has
 * the same value in the column `same`. What a wrapping call counts once more is told by it from the calls
 * that it made.
 */
export function leafRows(rows: readonly unknown[], { id, parent, same }: Tree): unknown[] {
  const objects = rows.filter((row) => typeof row === "object" && row !== null);
  const byId = new Map(objects.map((row) => [jsonCell(row, id), row]));
  const wrapping = new Set<object>();
  for (const row of objects) {
    const value = jsonCell(row, same);
    const passed = new Set<object>([row]);
    for (let above = byId.get(jsonCell(row, parent)); above; above = byId.get(jsonCell(above, parent))) {
      // a circle, or a way that another row went up before
      if (passed.has(above)) break;
      passed.add(above);
      if (jsonCell(above, same) === value) wrapping.add(above);
    }
  }
  return rows.map((row) =>
    typeof row === "object" && row !== null ? { ...row, $leaf: !wrapping.has(row) } : row,
  );
}

/** Columns: what names a row, what names the one above it, and what they must share. */
export interface Tree {
  id: string;
  parent: string;
  same: string;
}
