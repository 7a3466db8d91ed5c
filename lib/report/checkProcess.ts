import { Fault } from "@/lib/contract/fault";
import type { Run } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";

/** @throws Fault `not-found` for a process that does not exist */
export async function checkProcess(ctx: Ctx, run: Run, process: string): Promise<void> {
  const found = await run(
    "select from process where organisation_id = $1::uuid and process = $2::text for key share",
    [ctx.org, process],
  );
  if (found.length === 0) throw new Fault("not-found", `There is no process "${process}".`);
}
