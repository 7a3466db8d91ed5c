/** What a look at a JSON body tells before it is parsed. */
export interface Measure {
  /** places (0-based) of those elements of the array that take more than `most` bytes as sent, without blanks around */
  long: ReadonlySet<number>;
  /** the byte at which more than `deepest` brackets are open, or null */
  tooDeepAt: number | null;
  /** how many values there are about, counted by what stands before them: a bracket or a comma */
  values: number;
}

/**
 * Measures the elements of a JSON array. Of JSON that is not valid, or no array, `long` says nothing of use.
 * The depth is bounded because JSON.parse takes seconds and hundreds of megabytes for millions of brackets. With more
 * than `mostValues` it looks no further.
 */
export function measureElements(
  bytes: Uint8Array,
  most: number,
  deepest: number,
  mostValues = Number.POSITIVE_INFINITY,
): Measure {
  const long = new Set<number>();
  let depth = 0;
  let index = 0;
  let start = 0;
  let values = 0;
  const length = bytes.length;
  for (let at = 0; at < length; at++) {
    const kind = kinds[bytes[at] ?? 0];
    if (kind === plain) continue;
    if (kind === quote) {
      for (at++; at < length; at++) {
        const byte = bytes[at];
        if (byte === 34) break;
        if (byte === 92) at++;
      }
    } else if (kind === opening) {
      values++;
      if (depth++ === 0) start = at + 1;
      if (depth > deepest) return { long, tooDeepAt: at, values };
    } else if (kind === comma && ++values > mostValues) {
      break;
    } else if (kind === closing ? --depth === 0 : depth === 1) {
      if (at - start > most && withoutBlanks(bytes, start, at) > most) long.add(index);
      index++;
      start = at + 1;
    }
  }
  return { long, tooDeepAt: null, values };
}

const plain = 0;
const quote = 1;
const opening = 2;
const closing = 3;
const comma = 4;
const kinds = new Uint8Array(256);
kinds[34] = quote;
kinds[91] = kinds[123] = opening;
kinds[93] = kinds[125] = closing;
kinds[44] = comma;

function withoutBlanks(bytes: Uint8Array, start: number, end: number): number {
  let first = start;
  let after = end;
  while (first < after && (bytes[first] ?? 0) <= 32) first++;
  while (first < after && (bytes[after - 1] ?? 0) <= 32) after--;
  return after - first;
}
