import { ImportError } from "./importError";

/**
 * The whole of a file of at most 64 MiB, for formats that cannot be read from beginning to end.
 *
 * @param what it is, for the error
 * @throws ImportError when it is larger
 */
export async function collected(bytes: AsyncIterable<Uint8Array>, what: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    length += piece.length;
    if (length > MOST)
      throw new ImportError([
        { detail: `${what} must not be larger than 64 MiB: CSV and NDJSON are read at any size` },
      ]);
    pieces.push(piece);
  }
  return Buffer.concat(pieces, length);
}

const MOST = 64 * 1024 * 1024;
