import type { Readable } from "node:stream";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { ImportError } from "@/lib/imports/importError";

/**
 * The parts of a zip archive by name, each to be read as a stream. What it unpacks to is bounded, whatever
 * the archive says of itself: 10,000 entries, a gibibyte in all.
 *
 * @throws ImportError for an archive that is broken, too large when unpacked, or protected
 */
export async function openPackage(packed: Buffer): Promise<Package> {
  const entries = new Map<string, Entry>();
  const zip = await attempt(() => fromBufferPromise(packed));
  if (zip.entryCount > ENTRIES)
    throw new ImportError([
      { detail: `the workbook has ${zip.entryCount} parts; at most ${ENTRIES} are read` },
    ]);
  await attempt(async () => {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry);
  });
  let unpacked = 0;
  return {
    has: (name) => entries.has(name.toLowerCase()),
    async *read(name) {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return;
      if (unpacked + entry.uncompressedSize > UNPACKED) throw tooLarge();
      const stream = await attempt(() => open(zip, entry));
      try {
        for await (const chunk of stream) {
          unpacked += chunk.length;
          if (unpacked > UNPACKED) throw tooLarge();
          yield chunk;
        }
      } catch (error) {
        throw broken(error);
      } finally {
        stream.destroy();
      }
    },
  };
}

export interface Package {
  has(name: string): boolean;
  /** nothing where there is no such part; names are compared without regard to case */
  read(name: string): AsyncGenerator<Buffer>;
}

const ENTRIES = 10_000;
const UNPACKED = 1024 ** 3;

function open(zip: ZipFile, entry: Entry): Promise<Readable> {
  if (entry.isEncrypted())
    throw new ImportError([{ detail: "the workbook is protected by a password: save it without one" }]);
  return zip.openReadStreamPromise(entry);
}

async function attempt<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw broken(error);
  }
}

function broken(error: unknown): unknown {
  if (error instanceof ImportError || !(error instanceof Error)) return error;
  return new ImportError([{ detail: `the workbook is broken, or cut off: ${error.message}` }]);
}

function tooLarge(): ImportError {
  return new ImportError([
    { detail: "the workbook unpacks to more than 1 GiB: save its sheet as CSV, which is read at any size" },
  ]);
}
