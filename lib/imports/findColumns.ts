import { ImportError, type ImportProblem } from "./importError";
import type { Mapping } from "./mapping";
import { namedColumns } from "./namedColumns";

/**
 * Where each column of a mapping stands in a file. Names are compared trimmed and NFC-normalised.
 *
 * @returns from the name in the mapping to the index in the header
 * @throws ImportError naming every place in the mapping whose column the header lacks or has twice
 */
export function findColumns(mapping: Mapping, header: readonly string[]): (column: string) => number {
  const positions = new Map<string, number[]>();
  for (const [index, name] of header.entries())
    positions.set(plain(name), [...(positions.get(plain(name)) ?? []), index]);

  const problems: ImportProblem[] = [];
  for (const { column, pointer } of namedColumns(mapping)) {
    const times = positions.get(plain(column))?.length ?? 0;
    if (times === 0)
      problems.push({ pointer, detail: `"${column}" is no column of the file: ${list(header)}` });
    if (times > 1)
      problems.push({ pointer, detail: `"${column}" is the name of ${times} columns: rename one` });
  }
  if (problems.length > 0) throw new ImportError(problems);
  return (column) => positions.get(plain(column))?.[0] ?? -1;
}

function plain(name: string): string {
  return name.trim().normalize("NFC");
}

function list(header: readonly string[]): string {
  const names = header.slice(0, 30).map((name) => `"${plain(name).slice(0, 60)}"`);
  return `it has ${names.join(", ")}${header.length > 30 ? ` and ${header.length - 30} more` : ""}`;
}
