import type { z } from "zod";
import { entriesCsv } from "@/lib/audit/entriesCsv";
import { type EntryFilters, entryFilters } from "@/lib/audit/entryFilters";
import { type Entry, listEntries } from "@/lib/audit/listEntries";
import { record } from "@/lib/audit/record";
import { parse } from "@/lib/contract/parse";
import { statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * The log as a file, newest first, read a page at a time as it is taken: CSV (decimals and times as they are stored, text
 * made harmless for spreadsheets), or NDJSON, an entry a line as `listEntries` gives it. That it was taken is an entry of
 * the log itself, written before the first line.
 * @throws Fault `forbidden`, `invalid`
 */
export async function exportEntries(
  ctx: Ctx,
  format: "csv" | "ndjson",
  input: z.input<typeof entryFilters> | Record<string, string> = {},
): Promise<ReadableStream<Uint8Array>> {
  require(ctx, "audit:read");
  const filters = parse(entryFilters, input);
  await statements(ctx, (run) =>
    record(run, ctx, { action: "audit.exported", subject: "audit", after: { format, ...filters } }),
  );
  const pages = pagesOf(ctx, filters);
  const encoder = new TextEncoder();
  let begun = false;
  return new ReadableStream({
    async pull(controller) {
      const { value } = await pages.next();
      if (value === undefined) return controller.close();
      controller.enqueue(encoder.encode(written[format](value, !begun)));
      begun = true;
    },
  });
}

async function* pagesOf(ctx: Ctx, filters: EntryFilters): AsyncGenerator<Entry[], undefined> {
  let cursor: string | undefined;
  do {
    const { items, next } = await listEntries(ctx, { ...filters, limit: 500, cursor });
    yield items;
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}

const written = {
  csv: entriesCsv,
  ndjson: (entries: readonly Entry[]) => entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""),
};
