import { z } from "zod";
import { type EntryFilters, entryFilters } from "@/lib/audit/entryFilters";
import { entries } from "@/lib/audit/sql/entries.sql";
import { cursorInstant, cursorParts, cursorText } from "@/lib/contract/cursor";
import { parse } from "@/lib/contract/parse";
import { statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * The organisation's log, newest first, a page at a time; `next` is the cursor of the following page, or null.
 * @throws Fault `forbidden`, `invalid`
 */
export async function listEntries(
  ctx: Ctx,
  input: z.input<typeof listEntriesSchema> = {},
): Promise<{ items: Entry[]; next: string | null }> {
  require(ctx, "audit:read");
  const { cursor, limit, ...filters } = parse(listEntriesSchema, input);
  const after = cursor === undefined ? [null, null] : cursorParts(cursor, cursorOf);
  const rows = await statements(ctx, (run) =>
    run<Entry & { sorted_by: string }>(entries, [ctx.org, ...filtered(filters), ...after, limit + 1]),
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => entrySchema.parse(row)),
    next: rows.length > limit && last ? cursorText([last.sorted_by, String(last.seq)]) : null,
  };
}

function filtered({ action, actor, subject, text, from, to }: EntryFilters): (string | null)[] {
  return [action, actor, subject, text, from, to].map((value) => value ?? null);
}

const cursorOf = z.tuple([cursorInstant, z.string().regex(/^\d{1,9}$/)]);

export const listEntriesSchema = entryFilters.extend({
  cursor: z.string().max(1_000).optional(),
  limit: z.coerce.number("must be a whole number").int().min(1).max(500).default(100),
});

/** `at` is RFC 3339 in UTC. `before` and `after` hold the keys that changed. */
export const entrySchema = z.object({
  id: z.string(),
  seq: z.number().int().meta({ description: "1, 2, 3 … without a gap, in the order of writing" }),
  at: z.string(),
  actor: z.object({
    kind: z.enum(["person", "key", "command"]),
    id: z.string(),
    /** of the person or the key as it was then; of one written before names were kept, as long as there is one */
    name: z.string().nullable(),
    email: z.string().nullable(),
  }),
  address: z
    .string()
    .nullable()
    .meta({ description: "the client's; null for a command or a job, or once erased" }),
  request: z.string().nullable().meta({ description: "X-Request-Id of the answer" }),
  action: z.string(),
  subject: z.string(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  hash: z.string().meta({ description: "SHA-256 of the hash before it and of this entry, hex" }),
});

export type Entry = z.output<typeof entrySchema>;
