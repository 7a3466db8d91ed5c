/**
 * What a JSON object holds under a key, or under keys joined by dots (`usage.input_tokens`, `messages.0.id`;
 * a key that itself has dots is found, too: the whole one first, then the shortest beginning), as the text of
 * a cell. Absent and null are ""; objects and lists are their JSON, but for those under `$file`, the whole file that
 * each row of a list is told of: with each row again they would be a file of files.
 */
export function jsonCell(value: object, column: string): string {
  const found = under(value, column);
  if (found === undefined || found === null) return "";
  if (typeof found !== "object") return String(found);
  return /^\$file(\.|$)/.test(column) ? "" : JSON.stringify(found);
}

function under(value: unknown, path: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  if (Object.hasOwn(value, path)) return Reflect.get(value, path);
  for (let dot = path.indexOf("."); dot >= 0; dot = path.indexOf(".", dot + 1)) {
    const key = path.slice(0, dot);
    if (!Object.hasOwn(value, key)) continue;
    const found = under(Reflect.get(value, key), path.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}
