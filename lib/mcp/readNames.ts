import { listProcesses } from "@/lib/settings/listProcesses";
import type { Ctx } from "@/lib/tenancy/ctx";

/** What the processes are called, by their keys: as every list of cases tells them to whoever may read figures. */
export async function readNames(ctx: Ctx): Promise<Record<string, string>> {
  const { items } = await listProcesses({ ...ctx, actor: { kind: "command", id: "names" } });
  return Object.fromEntries(items.map(({ key, name }) => [key, name]));
}
