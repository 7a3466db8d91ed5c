import type { CaseQuery } from "@/lib/cases/caseQuery";
import type { Touches } from "@/lib/cases/touchesAnswer";

/** The question for the cases that a touch alone keeps. */
export function touchQuery(
  { kind, step, reason }: Pick<Touches["items"][number], "kind" | "step" | "reason">,
  process: string | null,
  { from, to }: { from: string; to: string },
): Partial<CaseQuery> {
  return {
    ...(process === null ? {} : { process }),
    closedFrom: from,
    closedTo: to,
    touch: kind,
    ...(step === null ? {} : { step }),
    ...(reason === null ? {} : { reason }),
  };
}
