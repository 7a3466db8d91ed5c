import { type Exact, Exact as ExactNumber, rounded, zero } from "@/lib/kpi/exact";
import type { Facts, Stage } from "@/lib/kpi/facts";

const served: Stage[] = ["acquisition", "service", "fulfilment"];

/** Cost of serving orders: work of the three stages, entries of their categories, and entries that name their processes. */
export function allocated(facts: Facts): Exact {
  return served.reduce((sum, stage) => {
    const { labour, model, tool } = facts.work[stage];
    return sum
      .plus(labour)
      .plus(model)
      .plus(tool)
      .plus(facts.entriesOfStage[stage])
      .plus(facts.entries[stage as "service"]);
  }, zero);
}

/** Labour, tool and model entries that name no process: nobody allocated them. */
export function unallocated(facts: Facts): Exact {
  const named = Object.values(facts.entriesOfStage).reduce((sum, amount) => sum.plus(amount), zero);
  return facts.entries.labour.plus(facts.entries.tool).plus(facts.entries.model).minus(named);
}

/** Priced ÷ needing a price, over the stages; null where nothing needed one. */
export function completeness(facts: Facts, stages: readonly Stage[] = served): number | null {
  const needing = stages.reduce((sum, stage) => sum + facts.work[stage].needing, 0);
  const priced = stages.reduce((sum, stage) => sum + facts.work[stage].priced, 0);
  return needing === 0 ? null : rounded(new ExactNumber(priced).div(needing));
}
