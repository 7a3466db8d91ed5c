import { constants, gunzipSync } from "node:zlib";
import { ImportError } from "@/lib/imports/importError";

/**
 * The beginning of a file, unpacked up to 4 MiB when it is gzip, and whether it is all of the file.
 *
 * @throws ImportError for gzip that is broken, or unpacks to more than 64 MiB
 */
export function unpackedBeginning(bytes: Buffer): { begin: Buffer; whole: boolean } {
  const whole = bytes.length !== MEBIBYTE;
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { begin: bytes, whole };
  try {
    const begin = gunzipSync(bytes, {
      finishFlush: whole ? constants.Z_FINISH : constants.Z_SYNC_FLUSH,
      maxOutputLength: 64 * MEBIBYTE,
    });
    return begin.length > LOOKED_AT
      ? { begin: begin.subarray(0, LOOKED_AT), whole: false }
      : { begin, whole };
  } catch (error) {
    throw new ImportError([
      {
        detail: `the gzip file is broken: ${error instanceof Error ? error.message : "it cannot be unpacked"}`,
      },
    ]);
  }
}

/** A file of which exactly so much is given is taken to go on. */
const MEBIBYTE = 1024 * 1024;
const LOOKED_AT = 4 * MEBIBYTE;
