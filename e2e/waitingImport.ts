import { ticketExport } from "@/lib/imports/recognition/fixtures/ticketExport";
import { createImport } from "@/lib/intake/createImport";
import type { Ctx } from "@/lib/tenancy/ctx";

/** Brings a file of tickets and leaves it waiting to be mapped. @returns its id */
export async function waitingImport(ctx: Ctx, name: string): Promise<string> {
  async function* file(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(ticketExport());
  }
  const { id } = await createImport(ctx, { name: `${name}.csv`, file: file() });
  return id;
}
