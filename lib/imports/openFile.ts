import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { ImportError } from "./importError";
import { peek } from "./peek";

/**
 * A file's bytes, unpacked when they begin as gzip does (`1f 8b`, one member or several).
 *
 * @param onBytes told the number of bytes of the file itself, packed as it is, that were read since
 * @throws ImportError, while reading, when the packed bytes are broken or end too soon
 */
export async function* openFile(
  bytes: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  const { begin, whole } = await peek(count(bytes, onBytes), 2);
  if (begin[0] !== 0x1f || begin[1] !== 0x8b) yield* whole;
  else yield* unpack(whole);
}

async function* unpack(bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: 65_536 });
  // The error, if any, also ends the loop below.
  pipeline(Readable.from(bytes, { objectMode: false }), gunzip, () => {});
  try {
    for await (const chunk of gunzip) yield chunk;
  } catch (error) {
    if (error instanceof Error && "code" in error && /^Z_/.test(String(error.code)))
      throw new ImportError([{ detail: `the gzip file is broken: ${error.message}` }]);
    throw error;
  }
}

async function* count(
  bytes: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void,
): AsyncGenerator<Uint8Array, undefined> {
  for await (const chunk of bytes) {
    onBytes(chunk.length);
    yield chunk;
  }
}
