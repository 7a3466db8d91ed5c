import { longestText, shortened } from "./shortened";
import { template } from "./template";

/**
 * A text with columns in braces, made ready: cells → the text, or undefined when a column in it is empty. What is longer
 * than any text of an event is cut off, to be refused as too long: a mapping may repeat a long cell without end.
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
    return (cells) => shortened(cells[only] ?? "") || undefined;
  return (cells) => {
    let result = "";
    let empty = 0;
    for (const part of parts) {
      const piece = typeof part === "string" ? part : shortened(cells[part] ?? "");
      if (piece === "") empty += 1;
      if (result.length < longestText) result += piece;
    }
    return empty > 0 && (!partly || empty === columns) ? undefined : result.slice(0, longestText);
  };
}
