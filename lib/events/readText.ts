import { refuse } from "@/lib/events/refusal";

/**
 * A text, trimmed and NFC-normalised, of 1 to `most` characters (code points).
 * Refused: other types, nothing but blanks, longer ones, NUL characters and lone surrogates (no database stores them).
 */
export function readText(value: unknown, most: number, pointer: string): string {
  const text = readOptionalText(value, most, pointer);
  if (text !== null) return text;
  return refuse(pointer, value === undefined || value === null ? "must be given" : "must not be empty");
}

/** As readText, but nothing, null and an empty text are all null. */
export function readOptionalText(value: unknown, most: number, pointer: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== "string") return refuse(pointer, "must be a string");
  if (isPlain(value)) return value.length <= most ? value || null : tooLong(most, pointer);

  const trimmed = value.trim();
  if (trimmed.includes("\0")) return refuse(pointer, "must not contain a NUL character");
  if (/\p{Surrogate}/u.test(trimmed)) return refuse(pointer, "must not contain half of a surrogate pair");
  const text = trimmed.normalize("NFC");
  return isLonger(text, most) ? tooLong(most, pointer) : text || null;
}

/** Whether a text has more than `most` code points. */
export function isLonger(text: string, most: number): boolean {
  if (text.length <= most) return false;
  if (text.length > most * 2) return true;
  let characters = 0;
  for (const _ of text) characters++;
  return characters > most;
}

/** Printable ASCII without blanks around it is already trimmed and normalised; most texts are. */
function isPlain(text: string): boolean {
  const last = text.length - 1;
  for (let at = 0; at <= last; at++) {
    const code = text.charCodeAt(at);
    if (code > 126 || code < 32 || (code === 32 && (at === 0 || at === last))) return false;
  }
  return true;
}

function tooLong(most: number, pointer: string): never {
  return refuse(pointer, `must have at most ${most.toLocaleString("en")} characters`);
}
