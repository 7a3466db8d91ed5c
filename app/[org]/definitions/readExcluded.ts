import { type CaseQuery, caseQuery } from "@/lib/cases/caseQuery";
import { listCases } from "@/lib/cases/listCases";
import type { ProcessSettings } from "@/lib/settings/processSchema";
import type { Ctx } from "@/lib/tenancy/ctx";

/** Cases that the automation coverage leaves out, with the question that lists them; null: more than 10,000. */
export interface Excluded {
  why: "open" | "cancelled" | "duplicate" | "notCore";
  /** name of the process that is not core */
  process: string | null;
  query: Partial<CaseQuery>;
  count: number | null;
}

/** Counts what is left out of the cases of some days, as the list of cases counts it; reasons without a case are not told. */
export async function readExcluded(
  ctx: Ctx,
  days: { from: string; to: string },
  processes: readonly Pick<ProcessSettings, "key" | "name" | "core">[],
): Promise<Excluded[]> {
  const closed = { closedFrom: days.from, closedTo: days.to };
  const asked: Omit<Excluded, "count">[] = [
    { why: "open", process: null, query: { state: "open" } },
    { why: "cancelled", process: null, query: { ...closed, resolution: "cancelled" } },
    { why: "duplicate", process: null, query: { ...closed, resolution: "duplicate" } },
    ...processes
      .filter(({ core }) => !core)
      .slice(0, 20)
      .map(({ key, name }) => ({
        why: "notCore" as const,
        process: name,
        query: { ...closed, process: key },
      })),
  ];
  const found = await Promise.all(
    asked.map(async (each) => ({
      ...each,
      count: (await listCases(ctx, caseQuery.parse({ ...each.query, limit: 1 }))).total,
    })),
  );
  return found.filter(({ count }) => count !== 0);
}
