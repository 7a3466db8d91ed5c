import { type Exact, plus, sum, zero } from "@/lib/kpi/exact";
import type { Facts, Stage, WorkKind } from "@/lib/kpi/facts";
import { ratio } from "@/lib/kpi/ratio";

/** The stages whose cost is the cost of serving orders. */
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
  return kind === "spend" ? facts.entries[stage] : workParts(facts, stage)[kind];
}

/** What the work of a stage's processes cost: steps, and labour, tool and model entries that name one of them. */
export function workParts(facts: Facts, stage: Stage): Record<WorkKind, Exact> {
  const [work, entries] = [facts.work[stage], facts.entriesOfStage[stage]];
  return {
    labour: plus(work.labour, entries.labour),
    model: plus(work.model, entries.model),
    tool: plus(work.tool, entries.tool),
  };
}

export type CostKind = WorkKind | "spend";

/** Labour, tool and model entries that name no process: nobody allocated them. */
export function unallocated(facts: Facts): Exact {
  return sum(Object.values(unallocatedParts(facts)));
}

/** The same by kind. */
export function unallocatedParts({ entries, entriesOfStage }: Facts): Record<WorkKind, Exact> {
  const rest = (kind: WorkKind) =>
    entries[kind].minus(sum(Object.values(entriesOfStage).map((named) => named[kind])));
  return { labour: rest("labour"), model: rest("model"), tool: rest("tool") };
}

/** Priced ÷ needing a price, over the stages; null where nothing needed one. */
export function completeness(facts: Facts, stages: readonly Stage[] = served): number | null {
  const needing = stages.reduce((total, stage) => total + facts.work[stage].needing, 0);
  const priced = stages.reduce((total, stage) => total + facts.work[stage].priced, 0);
  return ratio(priced, needing);
}
