import { Fault } from "@/lib/contract/fault";
import { type Run, statements } from "@/lib/db/statements";
import { type Imported, importedRow, importedSchema } from "@/lib/intake/imported";
import { mayLookInto } from "@/lib/intake/mayLookInto";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Without what a dry run found, which repeats cells of the file, for who may not look into it.
 * @throws Fault `forbidden`; `not-found`
 */
export async function oneImport(ctx: Ctx, id: string): Promise<Imported> {
  require(ctx, "events:write");
  const found = await statements(ctx, (run) => findImport(ctx, run, id));
  return found.checked === null || (await mayLookInto(ctx, id)) ? found : { ...found, checked: null };
}

/** The same within a transaction; with `lock` nobody else changes its state until that has ended. */
export async function findImport(ctx: Ctx, run: Run, id: string, lock = false): Promise<Imported> {
  const known = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  const sql = `${importedRow} and i.import_id = $2::uuid ${lock ? "for update of i" : ""}`;
  const [row] = known ? await run<{ sorted_by: string }>(sql, [ctx.org, id]) : [];
  if (!row) throw new Fault("not-found", "There is no such import.");
  return importedSchema.parse(row);
}
