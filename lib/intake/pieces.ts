import { pipeline, Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { Fault } from "@/lib/contract/fault";
import { statements } from "@/lib/db/statements";
import { peek } from "@/lib/imports/peek";
import { takeRoom } from "@/lib/intake/takeRoom";
import type { Ctx } from "@/lib/tenancy/ctx";

/** The largest file, as it comes. */
const most = 2 * 1024 ** 3;
const pieceSize = 1024 * 1024;

/**
 * Keeps a file in pieces of about a megabyte, packed unless it is already: 1 GB of CSV takes some 150 MB until it has
 * been read. In constant memory.
 * @param limit see `takeRoom`
 * @returns the bytes that came, and those that are kept
 * @throws Fault `too-large` above 2 GiB, `invalid` for an empty file; as `takeRoom`
 */
export async function keepPieces(
  ctx: Ctx,
  importId: string,
  file: AsyncIterable<Uint8Array>,
  limit = Number.MAX_SAFE_INTEGER,
): Promise<{ bytes: number; packed: number }> {
  let bytes = 0;
  let packed = 0;
  let place = 0;
  const { begin, whole } = await peek(
    counted(file, (count) => (bytes += count)),
    2,
  );
  if (begin.length === 0) throw new Fault("invalid", "The file is empty.");
  const isPacked = ["1f8b", "504b"].includes(begin.subarray(0, 2).toString("hex"));
  for await (const piece of inPieces(isPacked ? whole : pack(whole))) {
    packed += piece.length;
    const row = [ctx.org, importId, place++, piece];
    await statements(ctx, async (run) => {
      await takeRoom(ctx, run, importId, piece.length, limit);
      await run("insert into import_piece values ($1::uuid, $2::uuid, $3::int, $4::bytea)", row);
    });
  }
  return { bytes, packed };
}

/** The kept file from its beginning. */
export async function* readPieces(ctx: Ctx, importId: string): AsyncGenerator<Uint8Array> {
  for (let place = 0; ; place++) {
    const [piece] = await statements(ctx, (run) =>
      run<{ bytes: Buffer }>(
        `select bytes from import_piece
         where organisation_id = $1::uuid and import_id = $2::uuid and place = $3::int`,
        [ctx.org, importId, place],
      ),
    );
    if (!piece) return;
    yield piece.bytes;
  }
}

async function* counted(
  file: AsyncIterable<Uint8Array>,
  count: (bytes: number) => number,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of file) {
    if (count(chunk.byteLength) > most) {
      throw new Fault("too-large", "At most 2 GiB in one file: pack it with gzip, or import it in parts.");
    }
    yield chunk;
  }
}

/** Zip and gzip are packed; of anything else the lowest level saves most and costs least. */
async function* pack(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gzip = createGzip({ level: 1 });
  let failure: Error | null = null;
  pipeline(Readable.from(file, { objectMode: false }), gzip, (error) => {
    failure = error ?? null;
  });
  try {
    for await (const chunk of gzip) yield chunk;
  } catch (error) {
    throw failure ?? error;
  }
}

async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length < pieceSize) continue;
    yield Buffer.concat(chunks);
    chunks = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(chunks);
}
