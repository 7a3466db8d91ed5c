import type { Transaction } from "@/lib/db/transaction";

/** What is dated of some processes, in the order in which it comes into force: baselines, and minutes by step. */
export async function datedOf(
  tx: Transaction,
  where: { organisationId: string; process: string | { in: string[] } },
) {
  return {
    baselines: await tx.processBaseline.findMany({ where, orderBy: { fromDay: "asc" } }),
    minutes: await tx.processStepMinutes.findMany({ where, orderBy: [{ step: "asc" }, { fromDay: "asc" }] }),
  };
}
