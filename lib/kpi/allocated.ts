import { type Exact, plus, sum, zero } from "@/lib/kpi/exact";
import type { Facts, Stage, WorkKind } from "@/lib/kpi/facts";
import { ratio } from "@/lib/kpi/ratio";

/** The stages whose work serves orders. */
export const served = ["acquisition", "service", "fulfilment"] as const satisfies Stage[];
export const costKinds = ["labour", "model", "tool", "spend"] as const;

/** Cost of serving orders: work of the three stages, entries of their categories, and entries that name their processes. */
export function allocated(facts: Facts): Exact {
  return sum(Object.values(allocatedParts(facts)));
}

/** The same by kind: work of steps and entries that name a process of the stages; `spend` is entries of their categories. */
export function allocatedParts(facts: Facts): Record<CostKind, Exact> {
  const parts = { labour: zero, model: zero, tool: zero, spend: zero };
  for (const stage of served) {
    for (const kind of costKinds) parts[kind] = plus(parts[kind], allocatedPart(facts, stage, kind));
  }
  return parts;
}

/** One kind of one stage: what the allocated cost consists of, without a rest. */
export function allocatedPart(facts: Facts, stage: (typeof served)[number], kind: CostKind): Exact {
  if (kind === "spend") return facts.entries[stage];
  return plus(facts.work[stage][kind], facts.entriesOfStage[stage][kind]);
}

export type CostKind = WorkKind | "spend";

/** Labour, tool and model entries that name no process: nobody allocated them. */
export function unallocated(facts: Facts): Exact {
  const named = sum(Object.values(facts.entriesOfStage).flatMap((entries) => Object.values(entries)));
  return sum([facts.entries.labour, facts.entries.tool, facts.entries.model]).minus(named);
}

/** Priced ÷ needing a price, over the stages; null where nothing needed one. */
export function completeness(facts: Facts, stages: readonly Stage[] = served): number | null {
  const needing = stages.reduce((total, stage) => total + facts.work[stage].needing, 0);
  const priced = stages.reduce((total, stage) => total + facts.work[stage].priced, 0);
  return ratio(priced, needing);
}
