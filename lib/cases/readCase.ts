// Longer than most: one case, its events and their cost are read in one snapshot and shown in one shape.

import { z } from "zod";
import { levels } from "@/lib/cases/caseQuery";
import { explain, type Reason } from "@/lib/cases/explain";
import { caseOf, timelineOf } from "@/lib/cases/readCase.sql";
import { Fault } from "@/lib/contract/fault";
import { snapshot } from "@/lib/db/snapshot";
import { statements } from "@/lib/db/statements";
import { Exact } from "@/lib/kpi/exact";
import { labourCost } from "@/lib/kpi/labourCost";
import { machineCost } from "@/lib/kpi/machineCost";
import { type Dated, readDated } from "@/lib/kpi/readDated";
import type { Ctx } from "@/lib/tenancy/ctx";
import { may, require } from "@/lib/tenancy/require";

export interface CaseAnswer {
  process: string;
  processName: string;
  case: string;
  level: (typeof levels)[number];
  openedAt: string;
  closedAt: string | null;
  resolution: string | null;
  humanSeconds: string;
  /** Σ labour, model and tool of its steps and reviews, decimal string; null when none had a price */
  cost: string | null;
  why: Reason[];
  timeline: Entry[];
}

export type Entry = z.infer<typeof entryRow> & {
  /** what the time of a person cost: by the role, or by the firm's mean for who may not see salaries */
  labourCost: string | null;
  /** what the model or tool cost: as sent, or by the price in force */
  machineCost: string | null;
};

/**
 * One case: its events in order, what each cost, and why it counts as it counts.
 * @throws Fault `not-found`, `forbidden`
 */
export async function readCase(ctx: Ctx, process: string, id: string): Promise<CaseAnswer> {
  require(ctx, "figures:read");
  return statements(
    ctx,
    async (run) => {
      const dated = await readDated(ctx.org, run, "9999-12-31");
      const [found] = z.array(caseRow).parse(await run(caseOf, [ctx.org, process, id]));
      if (!found) throw new Fault("not-found", `There is no case "${id}" in a process "${process}".`);
      const rows = await run(timelineOf, [ctx.org, process, id, dated.timezone]);
      const byRole = may(ctx, "salaries:read");
      const timeline = z
        .array(entryRow)
        .parse(rows)
        .map((entry) => priced(entry, dated, byRole));
      return {
        process: found.process,
        processName: found.process_name,
        case: found.case,
        level: found.level,
        openedAt: found.opened_at.toISOString(),
        closedAt: found.closed_at?.toISOString() ?? null,
        resolution: found.resolution,
        humanSeconds: found.human_seconds,
        cost: sum(timeline),
        why: explain({
          level: found.level,
          closedOn: found.closed_day,
          resolution: found.resolution,
          firstClosedOn: found.first_closed_day,
          firstResolution: found.first_resolution,
          returnedAfterDays: found.return_days,
          reopenedAfterDays: found.reopen_days,
          core: found.core,
          stage: found.stage,
          windowDays: found.window_days,
        }),
        timeline,
      };
    },
    snapshot,
  );
}

const text = z.string().nullable();
const caseRow = z.object({
  process: z.string(),
  process_name: z.string(),
  stage: z.string(),
  core: z.boolean(),
  window_days: z.number(),
  case: z.string(),
  level: z.enum(levels),
  opened_at: z.date(),
  closed_at: z.date().nullable(),
  closed_day: text,
  resolution: text,
  first_closed_day: text,
  first_resolution: text,
  return_days: z.number().nullable(),
  reopen_days: z.number().nullable(),
  human_seconds: z.string(),
});
const entryRow = z
  .object({
    source: z.string(),
    id: z.string(),
    type: z.string(),
    time: z.date(),
    day: z.string(),
    step: text,
    actor_kind: text,
    actor_id: text,
    actor_role: text,
    seconds: text,
    typical_seconds: text,
    outcome: text,
    reason: text,
    touch: text,
    verdict: text,
    resolution: text,
    channel: text,
    customer: text,
    title: text,
    amount: text,
    currency: text,
    cost: text,
    error_cost: text,
    model: text,
    input_tokens: text,
    cached_tokens: text,
    output_tokens: text,
    requests: text,
    order_id: text,
  })
  .transform(({ time, actor_kind, actor_id, actor_role, typical_seconds, error_cost, order_id, ...row }) => ({
    ...row,
    time: time.toISOString(),
    actor: actor_kind ? { kind: actor_kind, id: actor_id, role: actor_role } : null,
    /** what the step usually takes, where it came without its own time */
    typicalSeconds: typical_seconds,
    errorCost: error_cost,
    order: order_id,
  }));

function priced(entry: z.infer<typeof entryRow>, dated: Dated, byRole: boolean): Entry {
  const isByHand =
    entry.type === "case.reviewed" || (entry.type === "case.step" && entry.actor?.kind === "human");
  const seconds = entry.seconds ?? entry.typicalSeconds;
  const plain = (amount: Exact | null) => (amount === null ? null : amount.toDecimalPlaces(6).toFixed());
  return {
    ...entry,
    labourCost: plain(
      isByHand ? labourCost({ ...entry, seconds, role: entry.actor?.role ?? null }, dated, byRole) : null,
    ),
    machineCost: plain(machineCost(entry, dated)),
  };
}

function sum(timeline: readonly Entry[]): string | null {
  const costs = timeline
    .flatMap((entry) => [entry.labourCost, entry.machineCost])
    .filter((cost) => cost !== null);
  if (costs.length === 0) return null;
  return costs.reduce((total, cost) => total.plus(cost), new Exact(0)).toFixed();
}
