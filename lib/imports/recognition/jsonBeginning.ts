import { ImportError } from "@/lib/imports/importError";
import { closedJson } from "./closedJson";
import { jsonList } from "./jsonList";
import { jsonTable } from "./jsonTable";

/**
 * JSON, one object a line or one value with a list in it, as a table.
 *
 * @param whole the text is not cut off
 * @param most how many rows are looked at
 * @returns with `path` where it is one value (see `readJsonList`)
 * @throws ImportError when it holds no object
 */
export function jsonBeginning(
  text: string,
  whole: boolean,
  most: number,
): { path?: string; header: string[]; rows: string[][] } {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const first = parsed(lines[0] ?? "");
  if (isObject(first) && lines.length > 1)
    return jsonTable(lines.slice(0, most).map(parsed).filter(isObject));
  const value = parsed(text) ?? (whole ? null : closedJson(text));
  if (value === null || typeof value !== "object")
    throw new ImportError([
      { detail: "the file begins as JSON does, but is neither one object a line nor one JSON value" },
    ]);
  const found = jsonList(value);
  // One object without a list in it: a file of a single line, or a list of one.
  if (found === null && isObject(value))
    return { ...(lines.length > 1 ? { path: "" } : {}), ...jsonTable([value]) };
  if (found === null) throw new ImportError([{ detail: "the JSON in the file holds no object" }]);
  return { path: found.path, ...jsonTable(found.items.slice(0, most)) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
