import { template } from "./template";

/**
 * A text with columns in braces, made ready: cells → the text, or undefined when a column in it is empty.
 *
 * @param partly keep the text as long as one of its columns is not empty (for ids, whose parts may be)
 */
export function textReader(
  text: string,
  find: (column: string) => number,
  partly = false,
): (cells: readonly string[]) => string | undefined {
  const parts = (template(text) ?? []).map((part) => ("column" in part ? find(part.column) : part.literal));
  const columns = parts.filter((part) => typeof part === "number").length;
  const [only] = parts;
  if (parts.length === 1 && typeof only === "number")
    return (cells) => (cells[only] ?? "").trim() || undefined;
  return (cells) => {
    let result = "";
    let empty = 0;
    for (const part of parts) {
      if (typeof part === "string") result += part;
      else {
        const cell = (cells[part] ?? "").trim();
        if (cell === "") empty += 1;
        result += cell;
      }
    }
    return empty > 0 && (!partly || empty === columns) ? undefined : result;
  };
}
