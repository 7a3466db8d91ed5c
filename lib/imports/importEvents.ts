import type { Item } from "@/lib/events/item";
import type { Mapping } from "@/lib/imports/mapping";
import { readImport } from "@/lib/imports/readImport";
import { receive } from "@/lib/ingest/receive";
import type { Ctx } from "@/lib/tenancy/ctx";

/** What became of a file: rows that gave events, and events as `POST /api/v1/events` answers. */
export interface Imported {
  rows: number;
  received: number;
  accepted: number;
  duplicates: number;
  /** events that were refused, and rows that could not be read */
  rejected: number;
  /** the first 100, by line of the file */
  refusals: { line: number; detail: string }[];
}

/**
 * Reads a file through a mapping and sends its events through the same door as everything else. Safe to run again:
 * what is stored already counts as a duplicate. In constant memory.
 * @param progress told the bytes of the file read so far
 * @throws ImportError for a mapping or a file that can't be read; rows before it stand
 */
export async function importEvents(
  ctx: Ctx,
  bytes: AsyncIterable<Uint8Array>,
  mapping: Mapping,
  progress: (bytes: number) => void = () => {},
): Promise<Imported> {
  let rows = 0;
  let unreadable = 0;
  const refusals: Imported["refusals"] = [];

  async function* items(): AsyncGenerator<Item> {
    for await (const row of readImport(bytes, mapping)) {
      rows++;
      progress(row.bytes);
      for (const refusal of row.refusals) {
        unreadable++;
        if (refusals.length < 100) refusals.push({ line: refusal.line, detail: refusal.reason });
      }
      for (const value of row.events) {
        // an event's place is the line that it comes from, so that errors name it
        yield { index: row.line, value };
      }
    }
  }

  const answer = await receive(ctx, items());
  for (const error of answer.errors) {
    refusals.push({ line: error.index, detail: `${error.pointer} ${error.detail}` });
  }
  return {
    rows,
    received: answer.received,
    accepted: answer.accepted,
    duplicates: answer.duplicates,
    rejected: answer.rejected + unreadable,
    refusals: refusals.sort((a, b) => a.line - b.line).slice(0, 100),
  };
}
