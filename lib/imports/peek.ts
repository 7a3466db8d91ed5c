/**
 * Looks at the first bytes of a file without losing them.
 *
 * @returns at least `length` bytes, or all there are, and the whole file, to be read once or returned
 */
export async function peek(
  bytes: AsyncIterable<Uint8Array>,
  length: number,
): Promise<{ begin: Buffer; whole: AsyncGenerator<Uint8Array> }> {
  const source = bytes[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  for (let taken = 0; taken < length; ) {
    const { value, done } = await source.next();
    if (done) break;
    first.push(value);
    taken += value.length;
  }
  const begin = Buffer.concat(first);
  return { begin, whole: chain(begin, source) };
}

async function* chain(begin: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (begin.length > 0) yield begin;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
