import { groupDepth } from "@/lib/otlp/limits";

/** The value of a field: the bytes of a text, a message or the like; else a number, a large one as a bigint. */
export type FieldValue = Buffer | bigint | number;

/** Thrown for bytes that are no message. Not an Error, as one may be thrown for each of thousands of spans. */
export class NoMessage {
  constructor(readonly detail: string) {}
}

/**
 * Reads one message of protobuf's wire format (https://protobuf.dev/programming-guides/encoding) and hands each field to
 * `visit`, in the order sent: its number and its value, a varint and fixed numbers without sign. Copies nothing. Groups,
 * which nothing here has, are passed over.
 * @throws NoMessage at the first byte that cannot be
 */
export function readMessage(bytes: Buffer, visit: (field: number, value: FieldValue) => void): void {
  let at = 0;
  const groups: number[] = [];

  while (at < bytes.length) {
    const tag = Number(varint());
    const field = Math.floor(tag / 8);
    if (field < 1 || field > largestField) throw new NoMessage(`has a field ${field}, which there is not`);
    const value = fieldValue(tag & 7, field);
    if (value !== null && groups.length === 0) visit(field, value);
  }
  if (groups.length > 0) throw brokenOff();

  function fieldValue(type: number, field: number): FieldValue | null {
    if (type === 0) return varint();
    if (type === 1) return bytes.readBigUInt64LE(forward(8));
    if (type === 5) return bytes.readUInt32LE(forward(4));
    if (type === 2) {
      const length = Number(varint());
      const start = forward(length);
      return bytes.subarray(start, start + length);
    }
    if (type === 3 && groups.length < groupDepth) groups.push(field);
    else if (type !== 4 || groups.pop() !== field) throw new NoMessage("is not protobuf");
    return null;
  }

  /** Almost all are of a byte or two, and need no big numbers. */
  function varint(): bigint | number {
    const first = bytes[at++];
    if (first === undefined) throw brokenOff();
    if (first < 128) return first;
    let value = BigInt(first & 127);
    for (let shift = 7n; shift < 70n; shift += 7n) {
      const next = bytes[at++];
      if (next === undefined) throw brokenOff();
      value |= BigInt(next & 127) << shift;
      if (next < 128) return BigInt.asUintN(64, value);
    }
    throw new NoMessage("has a number of more than 64 bits");
  }

  function forward(length: number): number {
    const start = at;
    at += length;
    if (at > bytes.length) throw brokenOff();
    return start;
  }
}

const largestField = 2 ** 29 - 1;

function brokenOff(): NoMessage {
  return new NoMessage("breaks off");
}
