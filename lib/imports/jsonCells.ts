import { jsonCell } from "./jsonCell";

/**
 * What a JSON object holds under each of the columns, see `jsonCell`; null when they are together more than is left of
 * `room`, in characters, which they are taken from: columns that hold one another (`a`, `a.b`, `a.b.c`) may be a
 * thousand times what the object is.
 */
export function jsonCells(
  value: object,
  columns: readonly string[],
  room: { left: number },
): string[] | null {
  const cells: string[] = [];
  for (const column of columns) {
    const cell = jsonCell(value, column);
    room.left -= cell.length;
    if (room.left < 0) return null;
    cells.push(cell);
  }
  return cells;
}

/** Room for what a mapping that is meant takes of a text of so many characters. */
export function roomFor(characters: number): { left: number } {
  return { left: 10_000 + 4 * characters };
}

export const repeated = "the mapping names the same part of it again and again";
