import { refuse } from "@/lib/events/refusal";

/**
 * The id of a trace (16 bytes) or a span (8) as lower-case hex digits, from its bytes or from JSON: hex as OTLP has it,
 * or base64 as protobuf's own JSON has it; the length tells which.
 * Throws Refused for anything else and for one of noughts alone, which the standard has for "none".
 */
export function readId(value: unknown, bytes: 8 | 16, pointer: string): string {
  const id = readOptionalId(value, bytes, pointer);
  return id ?? refuse(pointer, `must be ${bytes} bytes that are not all 0`);
}

/** As readId, but nothing, an empty one and one of noughts are null. */
export function readOptionalId(value: unknown, bytes: 8 | 16, pointer: string): string | null {
  if (value === undefined || value === null) return null;
  const id = Buffer.isBuffer(value)
    ? value.toString("hex")
    : typeof value === "string"
      ? hexOf(value, bytes)
      : null;
  if (id === "" || (id !== null && /^0+$/.test(id))) return null;
  if (id?.length === bytes * 2) return id;
  return refuse(pointer, `must be ${bytes} bytes: ${bytes * 2} hex digits in JSON`);
}

function hexOf(text: string, bytes: number): string | null {
  if (text.length === bytes * 2 || text === "") return /^[0-9a-f]*$/i.test(text) ? text.toLowerCase() : null;
  // of 8 bytes 11 digits and one "=", of 16 bytes 22 and two
  const base64 = /^([A-Za-z0-9+/_-]+)={0,2}$/.exec(text)?.[1];
  return base64?.length === Math.ceil((bytes * 4) / 3) ? Buffer.from(base64, "base64").toString("hex") : null;
}
