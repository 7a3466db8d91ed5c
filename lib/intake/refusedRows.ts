import { statements } from "@/lib/db/statements";
import { lookInto } from "@/lib/intake/lookInto";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * The first 100 rows of an import that were refused, by line of the file.
 * @throws Fault `forbidden`, `not-found`
 */
export async function refusedRows(ctx: Ctx, id: string): Promise<{ line: number; detail: string }[]> {
  require(ctx, "events:write");
  await lookInto(ctx, id);
  return statements(ctx, (run) =>
    run<{ line: number; detail: string }>(
      `select line::float8 as line, reason as detail
       from import_refusal
       where organisation_id = $1::uuid and import_id = $2::uuid
       order by line
       limit 100`,
      [ctx.org, id],
    ),
  );
}
