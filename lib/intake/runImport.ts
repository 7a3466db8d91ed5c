import { type Run, statements } from "@/lib/db/statements";
import { storable } from "@/lib/db/storable";
import type { Item } from "@/lib/events/item";
import { ImportError } from "@/lib/imports/importError";
import { parseMapping } from "@/lib/imports/parseMapping";
import { readContext } from "@/lib/ingest/readContext";
import { type Part, receive } from "@/lib/ingest/receive";
import { oneImport } from "@/lib/intake/oneImport";
import { readPieces } from "@/lib/intake/pieces";
import { finish, progress, Stopped } from "@/lib/intake/progress";
import { readKept } from "@/lib/intake/readKept";
import { keepRefused, moveOn, readLine, setHeader } from "@/lib/intake/runImport.sql";
import type { Ctx } from "@/lib/tenancy/ctx";

/** Refused rows that are kept to be mended; the others are counted. */
const mostRefused = 100_000;
/** Characters of rows that are held until their batch is stored, in case they are refused. */
const mostHeld = 8_000_000;

/**
 * Reads a kept file through its mapping and stores its events through the same door as everything else. How far it has
 * come is written down with each batch, in the same transaction: begun again after it was killed, it goes on there, and
 * every row counts once. In constant memory.
 * @param alive asked at each row: throws when the work is to be left to another
 */
export async function runImport(ctx: Ctx, id: string, alive: () => void = () => {}): Promise<void> {
  const found = await oneImport(ctx, id);
  if (found.state !== "running") return;
  let done = await statements(ctx, async (run) =>
    Number((await run<Line>(readLine, [ctx.org, id]))[0]?.line ?? 0),
  );
  const tell = progress(ctx, id, "running");
  const read = { bytes: 0, rows: 0, silent: 0 };
  const originals = new Map<number, readonly string[] | string>();
  let held = 0;
  let header: readonly string[] | null = null;

  async function* items(): AsyncGenerator<Item> {
    const [mapping, context] = [parseMapping(found.mapping), await readContext(ctx)];
    for await (const row of readKept(readPieces(ctx, id), mapping, context)) {
      alive();
      if (header === null) {
        header = row.header;
        await statements(ctx, (run) => run(setHeader, [ctx.org, id, storable(header)]));
      }
      read.rows++;
      read.bytes = row.bytes;
      if (row.events.length + row.refusals.length === 0) read.silent++;
      await tell(read);
      if (row.line <= done) continue;
      held += sizeOf(row.original);
      if (held <= mostHeld) originals.set(row.line, row.original);
      for (const { column, reason } of row.refusals) {
        const pointer = column ?? "";
        yield { index: row.line, refusal: { code: "invalid", pointer, detail: reason } };
      }
      for (const value of row.events) yield { index: row.line, value };
    }
  }

  const writeDown = async (run: Run, part: Part) => {
    const { last, accepted, duplicates, refused } = part;
    const counts = [accepted, duplicates, refused.length];
    const moved = await run(moveOn, [ctx.org, id, done, last, ...counts]);
    // another worker has taken over, or somebody has stopped it
    if (moved.length === 0) throw new Stopped();
    const lines = new Map<number, string[]>();
    for (const { index, pointer, detail } of refused) {
      lines.set(index, [...(lines.get(index) ?? []), pointer ? `${pointer}: ${detail}` : detail]);
    }
    const rows = [...lines].map(([line, reasons]) => ({
      line,
      reason: `${reasons.join("; ").slice(0, 1_000)}${originals.has(line) ? "" : notKept}`,
      original: originals.get(line) ?? [],
    }));
    if (rows.length > 0) await run(keepRefused, [ctx.org, id, storable(rows), mostRefused]);
  };

  try {
    await receive(ctx, items(), {
      delivery: {
        id,
        record: writeDown,
        recorded(last) {
          done = last;
          for (const line of originals.keys()) if (line <= last) originals.delete(line);
          held = 0;
          for (const original of originals.values()) held += sizeOf(original);
        },
      },
    });
  } catch (error) {
    if (error instanceof Stopped) return;
    if (!(error instanceof ImportError)) throw error;
    await statements(ctx, (run) =>
      finish(ctx, run, id, { from: "running", to: "failed", detail: error.message }),
    );
    return;
  }
  await statements(ctx, async (run) => {
    await run(
      `update import set bytes_read = packed, rows = $3::bigint, silent = $4::bigint
       where organisation_id = $1::uuid and import_id = $2::uuid and state = 'running'`,
      [ctx.org, id, read.rows, read.silent],
    );
    await finish(ctx, run, id, { from: "running", to: "done" });
  });
}

const notKept = " (the row is too long to be kept)";

function sizeOf(original: readonly string[] | string): number {
  if (typeof original === "string") return original.length;
  return original.reduce((size, cell) => size + cell.length, original.length);
}

interface Line {
  line: string;
}
