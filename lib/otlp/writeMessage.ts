/**
 * A message in protobuf's wire format: whole numbers from 0 to 2^53 as varints, texts and messages with their length. As
 * in proto3, a nought and an empty text are left out; an empty message is not.
 */
export function writeMessage(fields: readonly [field: number, value: number | string | Buffer][]): Buffer {
  return Buffer.concat(
    fields.flatMap(([field, value]) => {
      if (value === 0 || value === "") return [];
      if (typeof value === "number") return [varint(field * 8), varint(value)];
      const bytes = Buffer.from(value);
      return [varint(field * 8 + 2), varint(bytes.length), bytes];
    }),
  );
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return Buffer.from([...bytes, rest]);
}
