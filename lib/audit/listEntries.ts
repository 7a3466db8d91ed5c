import { z } from "zod";
import { cursorInstant, cursorParts, cursorText } from "@/lib/contract/cursor";
import { parse } from "@/lib/contract/parse";
import { storable } from "@/lib/contract/storable";
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
  const { cursor, limit, action, subject } = parse(listEntriesSchema, input);
  const [at, id] = cursor === undefined ? [null, null] : cursorParts(cursor, cursorOf);
  const rows = await statements(ctx, (run) =>
    run<Omit<Entry, "at"> & { instant: string; sorted_by: string }>(page, [
      ctx.org,
      action ?? null,
      subject ?? null,
      at,
      id,
      limit + 1,
    ]),
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ instant, ...entry }) => entrySchema.parse({ ...entry, at: instant })),
    next: rows.length > limit && last ? cursorText([last.sorted_by, last.id]) : null,
  };
}

const page = `
  select e.id, e.action, e.subject, e.before, e.after,
         to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as instant, e.at::text as sorted_by,
         json_build_object('kind', e.actor_kind, 'id', e.actor_id, 'name', coalesce(p.name, k.name)) as actor
  from audit_entry e
  left join api_key k
    on k.organisation_id = $1::uuid and e.actor_kind = 'key' and k.key_id = e.actor_id
  left join person p
    on p.id = case e.actor_kind when 'person' then e.actor_id::uuid end
  where e.organisation_id = $1::uuid
    and ($2::text is null or e.action = $2::text)
    and ($3::text is null or e.subject = $3::text)
    and ($4::timestamptz is null or e.at < $4::timestamptz or (e.at = $4::timestamptz and e.id > $5::uuid))
  order by e.at desc, e.id
  limit $6::integer`;

const cursorOf = z.tuple([cursorInstant, z.uuid()]);

export const listEntriesSchema = z.strictObject({
  action: storable.max(300).optional(),
  subject: storable.max(300).optional(),
  cursor: z.string().max(1_000).optional(),
  limit: z.coerce.number("must be a whole number").int().min(1).max(500).default(100),
});

/** `at` is RFC 3339 in UTC. `before` and `after` hold the keys that changed. */
export const entrySchema = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.object({
    kind: z.enum(["person", "key", "command"]),
    id: z.string(),
    /** of the person or the key, as long as there is one */
    name: z.string().nullable(),
  }),
  action: z.string(),
  subject: z.string(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
});

export type Entry = z.output<typeof entrySchema>;
