import { Fault } from "@/lib/contract/fault";
import type { Imported } from "@/lib/intake/imported";
import { mayLookInto } from "@/lib/intake/mayLookInto";
import { oneImport } from "@/lib/intake/oneImport";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * An import for who is to be shown what stands in its file.
 * @throws Fault `not-found`; `forbidden` (`mayLookInto`)
 */
export async function lookInto(ctx: Ctx, id: string): Promise<Imported> {
  const found = await oneImport(ctx, id);
  if (await mayLookInto(ctx, id)) return found;
  throw new Fault(
    "forbidden",
    "An admin brought this file, and it may hold salaries: only who may see them can look into it. Ask an admin.",
  );
}
