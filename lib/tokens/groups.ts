import type { Price } from "@/lib/kpi/prices";
import { pricesOn } from "@/lib/kpi/prices";
import type { StepSums } from "@/lib/tokens/readStepSums";
import type { Grouping } from "@/lib/tokens/tokensQuery";
import { addUsage, noUsage, type Usage, usageOf } from "@/lib/tokens/usage";

/** A group: of a process, an agent, a model; null for what it is not by, '' for who or what is not named. */
export interface Group {
  process: string | null;
  agent: string | null;
  model: string | null;
}

/** What a group's steps used, exactly. */
export interface GroupUsage {
  group: Group;
  usage: Usage;
}

/**
 * Sums of steps priced, and added up by group, in the order of their names by code point.
 * @param by null: everything in one group
 * @param prices in force, and those that stand in for the ones that are missing
 */
export function groups(
  { cuts, rows }: Pick<StepSums, "cuts" | "rows">,
  by: Grouping | null,
  prices: { own: readonly Price[]; shadow: readonly Price[] },
): GroupUsage[] {
  const own = cuts.map(({ start }) => pricesOn({ prices: [...prices.own] }, start));
  const shadow = cuts.map(({ start }) => pricesOn({ prices: [...prices.shadow] }, start));
  const found = new Map<string, GroupUsage>();
  for (const row of rows) {
    const group = groupOf(row, by);
    const key = keyOf(group);
    const usage = usageOf(row, own[row.segment]?.get(row.model), shadow[row.segment]?.get(row.model));
    const before = found.get(key)?.usage ?? noUsage();
    found.set(key, { group, usage: addUsage(before, usage) });
  }
  return [...found].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b))).map(([, one]) => one);
}

/** The group of a row. */
export function groupOf(row: { process: string; agent: string; model: string }, by: Grouping | null): Group {
  return {
    process: by === "process" || by === "process-model" ? row.process : null,
    agent: by === "agent" ? row.agent : null,
    model: by === "model" || by === "process-model" ? row.model : null,
  };
}

/** A group's name, as SQL makes it too: process, agent, model, '' for what it is not by. No text holds a NUL. */
export function keyOf({ process, agent, model }: Group): string {
  return [process ?? "", agent ?? "", model ?? ""].join("\0");
}
