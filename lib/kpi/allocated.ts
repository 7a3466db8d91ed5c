import { type Exact, Exact as ExactNumber, rounded, zero } from "@/lib/kpi/exact";
import type { Facts, Stage, WorkKind } from "@/lib/kpi/facts";

const served = ["acquisition", "service", "fulfilment"] as const satisfies Stage[];

/** Cost of serving orders: work of the three stages, entries of their categories, and entries that name their processes. */
export function allocated(facts: Facts): Exact {
  return Object.values(allocatedParts(facts)).reduce((sum, amount) => sum.plus(amount), zero);
}

/** The same by kind: work of steps and entries that name a process of the stages; `spend` is entries of their categories. */
export function allocatedParts(facts: Facts): Record<WorkKind | "spend", Exact> {
  const parts = { labour: zero, model: zero, tool: zero, spend: zero };
  for (const stage of served) {
    for (const kind of ["labour", "model", "tool"] as const) {
      parts[kind] = parts[kind].plus(facts.work[stage][kind]).plus(facts.entriesOfStage[stage][kind]);
    }
    parts.spend = parts.spend.plus(facts.entries[stage]);
  }
  return parts;
}

/** Labour, tool and model entries that name no process: nobody allocated them. */
export function unallocated(facts: Facts): Exact {
  const named = Object.values(facts.entriesOfStage)
    .flatMap((entries) => Object.values(entries))
    .reduce((sum, amount) => sum.plus(amount), zero);
  return facts.entries.labour.plus(facts.entries.tool).plus(facts.entries.model).minus(named);
}

/** Priced ÷ needing a price, over the stages; null where nothing needed one. */
export function completeness(facts: Facts, stages: readonly Stage[] = served): number | null {
  const needing = stages.reduce((sum, stage) => sum + facts.work[stage].needing, 0);
  const priced = stages.reduce((sum, stage) => sum + facts.work[stage].priced, 0);
  return needing === 0 ? null : rounded(new ExactNumber(priced).div(needing));
}
