import { z } from "zod";
import { checkSchema } from "@/lib/intake/check";

export const importStates = [
  "arriving",
  "draft",
  "checking",
  "running",
  "done",
  "failed",
  "cancelled",
  "undoing",
  "undone",
] as const;

/** A file that was imported, or is to be. */
export const importedSchema = z
  .object({
    id: z.uuid(),
    name: z.string().meta({ description: "of the file" }),
    source: z.string().nullable(),
    mapping: z.unknown().meta({ description: "null until one is chosen" }),
    state: z.enum(importStates),
    bytes: z.number().int(),
    progress: z.number().min(0).max(1).meta({ description: "of what the state says is being done" }),
    rows: z.number().int(),
    silent: z.number().int().meta({ description: "rows that give no event" }),
    accepted: z.number().int(),
    duplicates: z.number().int(),
    rejected: z.number().int().meta({ description: "events refused, and rows that could not be read" }),
    detail: z.string().nullable().meta({ description: "why it failed" }),
    checked: checkSchema.nullable().meta({ description: "what the last dry run found" }),
    createdBy: z.string().nullable().meta({ description: "the name of who brought it" }),
    createdAt: z.string(),
    startedAt: z.string().nullable(),
    endedAt: z.string().nullable(),
  })
  .meta({ title: "Import" });

export type Imported = z.infer<typeof importedSchema>;

/** A row of `import` as `Imported`. $1 organisation */
export const importedRow = `
  select i.import_id as id, i.name, i.source, i.mapping, i.state, i.bytes::float8 as bytes,
    coalesce(case
      when i.state in ('checking', 'running', 'cancelled', 'failed') then i.bytes_read / nullif(i.packed, 0)::float8
      when i.state = 'undoing' then i.taken / nullif(i.accepted + i.duplicates, 0)::float8
      when i.state in ('done', 'undone') then 1
    end, 0)::float8 as progress,
    i.rows::float8 as rows, i.silent::float8 as silent, i.accepted::float8 as accepted,
    i.duplicates::float8 as duplicates, i.rejected::float8 as rejected, i.detail, i.checked,
    coalesce(p.name, k.name, i.created_by) as "createdBy",
    ${instant("created_at")} as "createdAt", ${instant("started_at")} as "startedAt",
    ${instant("ended_at")} as "endedAt", i.created_at::text as sorted_by
  from import i
  left join api_key k on k.organisation_id = $1::uuid and i.created_by = 'key:' || k.key_id
  left join person p on i.created_by = 'person:' || p.id::text
  where i.organisation_id = $1::uuid`;

function instant(column: string): string {
  return `to_char(i.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
}
