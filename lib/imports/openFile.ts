import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { ImportError } from "./importError";
import { peek } from "./peek";

/**
 * A file's bytes, unpacked when they begin as gzip does (`1f 8b`, one member or several).
 *
 * @param onBytes told the number of bytes of the file itself, packed as it is, that were read since
 * @param most bytes, unpacked
 * @throws ImportError, while reading, when the packed bytes are broken, end too soon or unpack to more than is read
 */
export async function* openFile(
  bytes: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void,
  most = 16 * GiB,
): AsyncGenerator<Uint8Array> {
  const { begin, whole } = await peek(bytes, 2);
  const counted = count(whole, onBytes);
  if (begin[0] !== 0x1f || begin[1] !== 0x8b) yield* counted;
  else yield* unpack(counted, most);
}

/** Gzip packs a thousand bytes into one: 2 GiB of it would be unpacked for days. */
const GiB = 1024 ** 3;

async function* unpack(bytes: AsyncGenerator<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let left = most;
  const gunzip = createGunzip({ chunkSize: 65_536 });
  // The error, if any, also ends the loop below.
  pipeline(Readable.from(bytes, { objectMode: false }), gunzip, () => {});
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      left -= chunk.length;
      if (left < 0) throw tooLarge(most);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Error && "code" in error && /^Z_/.test(String(error.code)))
      throw new ImportError([{ detail: `the gzip file is broken: ${error.message}` }]);
    throw error;
  }
}

function tooLarge(most: number): ImportError {
  const size = most >= GiB ? `${most / GiB} GiB` : `${most} bytes`;
  return new ImportError([{ detail: `the file unpacks to more than ${size}: import it in parts` }]);
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
