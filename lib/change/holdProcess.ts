import { Fault } from "@/lib/contract/fault";
import type { Run } from "@/lib/db/statements";

/**
 * Lets pass a process that there is, and keeps it from going while the transaction runs.
 * @throws Fault `not-found`
 */
export async function holdProcess(org: string, run: Run, process: string): Promise<void> {
  const found = await run(
    "select from process where organisation_id = $1::uuid and process = $2::text for key share",
    [org, process],
  );
  if (found.length === 0) throw new Fault("not-found", `There is no process "${process}".`);
}
