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
  const { begin, whole } = await peek(bytes, 2);
  const counted = count(whole, onBytes);
  if (begin[0] !== 0x1f || begin[1] !== 0x8b) yield* counted;
  else yield* unpack(counted);
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

/** In small parts: what unpacks them takes some in advance, and a large one would count as read long before it is. */
async function* count(
  bytes: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void,
): AsyncGenerator<Uint8Array, undefined> {
  for await (const chunk of bytes)
    for (let start = 0; start < chunk.length; start += PART) {
      const part = chunk.subarray(start, start + PART);
      onBytes(part.length);
      yield part;
    }
}

const PART = 16_384;
