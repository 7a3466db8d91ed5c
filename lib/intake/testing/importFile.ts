import { createImport } from "@/lib/intake/createImport";
import type { Imported } from "@/lib/intake/imported";
import { oneImport } from "@/lib/intake/oneImport";
import { runImport } from "@/lib/intake/runImport";
import { startImport } from "@/lib/intake/startImport";
import type { Ctx } from "@/lib/tenancy/ctx";

/** Imports a file to its end, without a worker. */
export async function importFile(
  ctx: Ctx,
  file: AsyncIterable<Uint8Array>,
  mapping: unknown,
): Promise<Imported> {
  const { id } = await createImport(ctx, { name: "file", file });
  await startImport(ctx, id, mapping);
  await runImport(ctx, id);
  return oneImport(ctx, id);
}
