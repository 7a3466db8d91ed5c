/** Prints rows under a title, columns aligned; the first row is the head. Numbers are right-aligned. */
export function table(title: string, rows: readonly (readonly (string | number)[])[]): void {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "number" ? readable(cell) : cell)));
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => (row[column] ?? "").length)),
  );
  const lines = cells.map((row, index) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return typeof rows[index]?.[column] === "number" ? cell.padStart(width) : cell.padEnd(width);
      })
      .join("  ")
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => "-".repeat(width)).join("  "));
  process.stdout.write(`\n${title}\n\n${lines.map((line) => `  ${line}`).join("\n")}\n`);
}

/** A number as people read it: thousands apart, three or four digits that matter. */
export function readable(value: number): string {
  if (!Number.isFinite(value)) return "–";
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString("en");
  return String(Number(value.toPrecision(4)));
}
