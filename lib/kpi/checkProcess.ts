import { Fault } from "@/lib/contract/fault";
import type { Dated } from "@/lib/kpi/readDated";

/**
 * Lets pass a process that there is, and null for all of them.
 * @throws Fault `not-found`
 */
export function checkProcess({ processes }: Pick<Dated, "processes">, process: string | null): void {
  if (process === null || processes.some((known) => known.process === process)) return;
  throw new Fault("not-found", `There is no process "${process}".`);
}
