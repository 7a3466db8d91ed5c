/**
 * Whether JSON has a number that JSON.parse might change: one of 16 characters or more, or with an exponent so small
 * that nothing would be left of it. `text` is what the bytes say. May say yes where the digits stand in a string, never
 * no where they are a number.
 * Looks at every sixteenth byte only, since no run of 16 can pass between two of them.
 */
export function hasLongNumber(bytes: Uint8Array, text: string): boolean {
  for (let at = runLength - 1; at < bytes.length; at += runLength) {
    if (numeric[bytes[at] ?? 0] !== 1) continue;
    let first = at;
    while (first > 0 && numeric[bytes[first - 1] ?? 0] === 1) first--;
    let after = at + 1;
    while (after < bytes.length && numeric[bytes[after] ?? 0] === 1) after++;
    if (after - first >= runLength && (first === 0 || mayPrecede(bytes[first - 1] ?? 0))) return true;
    at = after;
  }
  return smallExponent.test(text) && smallNumber.test(text);
}

const runLength = 16;

/** Bytes of which a number can be made. */
const numeric = new Uint8Array(256);
for (const sign of "0123456789.+-eE") numeric[sign.charCodeAt(0)] = 1;

/** Blanks, a comma, a colon, an opening bracket: what can stand before a number. */
function mayPrecede(byte: number): boolean {
  return byte <= 32 || byte === 44 || byte === 58 || byte === 91;
}

/** The first is quick and finds too much, such as the middle of a UUID; the second looks closer. */
const smallExponent = /\d[eE]-\d{3}/;
const smallNumber = /(?:^|[:,[\s])-?\d[\d.]*[eE]-\d{3}/;
