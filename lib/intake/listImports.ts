import { z } from "zod";
import { cursorInstant, cursorParts, cursorText } from "@/lib/contract/cursor";
import { parse } from "@/lib/contract/parse";
import { statements } from "@/lib/db/statements";
import { type Imported, importedRow, importedSchema } from "@/lib/intake/imported";
import type { Ctx } from "@/lib/tenancy/ctx";
import { may, require } from "@/lib/tenancy/require";

/**
 * The imports of the organisation, the newest first.
 * @throws Fault `forbidden`; `invalid` for a foreign cursor
 */
export async function listImports(
  ctx: Ctx,
  input: ListImports = {},
): Promise<{ items: Imported[]; next: string | null }> {
  require(ctx, "events:write");
  const { cursor, limit } = parse(listImportsSchema, input);
  const [after, afterId] = cursor === undefined ? [null, null] : cursorParts(cursor, cursorOf);
  const rows = await statements(ctx, (run) =>
    run<{ id: string; sorted_by: string }>(page, [ctx.org, after, afterId, limit + 1]),
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => {
      const found = importedSchema.parse(row);
      // what a dry run found repeats cells of the file: `mayLookInto` is asked of each alone
      return may(ctx, "salaries:read") ? found : { ...found, checked: null };
    }),
    next: rows.length > limit && last ? cursorText([last.sorted_by, last.id]) : null,
  };
}

const page = `${importedRow}
    and ($2::timestamptz is null or i.created_at < $2::timestamptz
      or (i.created_at = $2::timestamptz and i.import_id > $3::uuid))
  order by i.created_at desc, i.import_id
  limit $4::integer`;

const cursorOf = z.tuple([cursorInstant, z.uuid()]);

export const listImportsSchema = z.strictObject({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

export type ListImports = z.input<typeof listImportsSchema>;
