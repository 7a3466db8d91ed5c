import { jsonCell } from "@/lib/imports/jsonCell";

/**
 * JSON as a table: one row an object, one column a path to a value in any of them (`message.usage.input`),
 * in the order in which they first come. Lists are not looked into.
 */
export function jsonTable(objects: readonly object[]): { header: string[]; rows: string[][] } {
  const paths = new Set<string>();
  for (const object of objects) collect(object, "", 0, paths);
  const header = [...paths];
  return { header, rows: objects.map((object) => header.map((path) => jsonCell(object, path))) };
}

const COLUMNS = 300;
const DEPTH = 6;

function collect(object: object, before: string, depth: number, paths: Set<string>): void {
  for (const [key, value] of Object.entries(object)) {
    const path = before + key;
    const within = typeof value === "object" && value !== null && !Array.isArray(value) && depth < DEPTH;
    if (within) collect(value, `${path}.`, depth + 1, paths);
    else if (paths.size < COLUMNS) paths.add(path);
  }
}
