import type { Recognition } from "@/lib/imports/recognition/recognition";

/** The first different cells of a column that hold something. */
export function columnSamples({ header, rows }: Recognition, column: string, most: number): string[] {
  const index = header.indexOf(column);
  const found = new Set<string>();
  for (const row of rows) {
    const cell = (row[index] ?? "").trim();
    if (cell !== "") found.add(cell);
    if (found.size === most) break;
  }
  return [...found];
}
