import { isAscii, isUtf8 } from "node:buffer";
import { findBadByte } from "@/lib/events/findBadByte";
import { findSyntaxError, type SyntaxFault } from "@/lib/events/findSyntaxError";
import { hasLongNumber } from "@/lib/events/hasLongNumber";
import { parseJson } from "@/lib/events/parseJson";

/**
 * Parses the JSON in the bytes from `start` to `end`, UTF-8 (a byte order mark is skipped). Numbers that a double
 * cannot hold are Infinity, or what JSON `instead` makes of their digits.
 */
export function readJsonText(
  bytes: Buffer,
  start = 0,
  end = bytes.length,
  instead?: (digits: string) => string,
): { value: unknown } | { fault: SyntaxFault } {
  const begin =
    bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf ? start + 3 : start;
  const part = begin === 0 && end === bytes.length ? bytes : bytes.subarray(begin, end);
  const ascii = isAscii(part);
  if (!ascii && !isUtf8(part)) return { fault: findBadByte(part) };

  const text = part.toString(ascii ? "latin1" : "utf8");
  try {
    return { value: hasLongNumber(part, text) ? parseJson(text, instead) : JSON.parse(text) };
  } catch {
    return { fault: findSyntaxError(text) ?? { line: 1, column: 1, detail: "cannot be read as JSON" } };
  }
}
