/**
 * What a JSON object holds under a key, or under keys joined by dots (`usage.input_tokens`,
 * `messages.0.id`; a key that itself has dots goes first), as the text of a cell. Absent and null are "";
 * objects and lists are their JSON.
 */
export function jsonCell(value: object, column: string): string {
  let found: unknown = Object.hasOwn(value, column) ? own(value, column) : value;
  if (found === value) for (const key of column.split(".")) found = own(found, key);
  if (found === undefined || found === null) return "";
  return typeof found === "object" ? JSON.stringify(found) : String(found);
}

function own(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}
