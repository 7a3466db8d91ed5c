import { z } from "zod";
import { mostCases } from "@/lib/cases/checkReach";
import { snapshot } from "@/lib/db/snapshot";
import { type Run, statements } from "@/lib/db/statements";
import type { Beside, DurationsAnswer } from "@/lib/duration/durationsAnswer";
import { type Bucket, spread } from "@/lib/duration/spread";
import { durations } from "@/lib/duration/sql/durations.sql";
import { durationsByHours } from "@/lib/duration/sql/durationsByHours.sql";
import { checkProcess } from "@/lib/kpi/checkProcess";
import { periods } from "@/lib/kpi/periods";
import type { KpiQuery } from "@/lib/kpi/query";
import { readDated } from "@/lib/kpi/readDated";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * How long cases were open, from their first event to the close that counts: median, 90th percentile and the share within
 * the promised time, agents beside people, by period of the closing day. The population is that of AAR.
 * @throws Fault `not-found` for a process that does not exist; `forbidden`
 */
export async function readDurations(ctx: Ctx, query: KpiQuery): Promise<DurationsAnswer> {
  require(ctx, "figures:read");
  const { from, to, interval, process } = query;
  return statements(
    ctx,
    async (run) => {
      const dated = await readDated(ctx.org, run, to);
      checkProcess(dated, process);
      const parts = periods(from, to, interval);
      const values = [ctx.org, from, to, parts.map(({ start }) => start), process];
      const found = await run({ name: "durations", text: durations }, values);
      const rows = z.array(row.extend({ segment: z.number().int() })).parse(found);
      const total = beside(rows);
      return {
        ...{ from, to, interval, process, timezone: dated.timezone },
        points:
          interval === "total"
            ? []
            : parts.map((part, at) => ({ ...part, ...beside(rows.filter(({ segment }) => segment === at)) })),
        total: { start: from, end: to, ...total },
        byHours: total.all.cases > mostCases ? null : await byHours(run, [ctx.org, process, from, to]),
      };
    },
    snapshot,
  );
}

async function byHours(run: Run, values: unknown[]): Promise<DurationsAnswer["byHours"]> {
  const found = await run({ name: "durations_by_hours", text: durationsByHours }, values);
  const rows = z.array(row.extend({ in_hours: z.boolean() })).parse(found);
  const came = (within: boolean) => beside(rows.filter(({ in_hours }) => in_hours === within));
  return { inHours: came(true), outOfHours: came(false) };
}

function beside(rows: readonly (Bucket & { by_machine: boolean })[]): Beside {
  return {
    all: spread(rows),
    agents: spread(rows.filter(({ by_machine }) => by_machine)),
    people: spread(rows.filter(({ by_machine }) => !by_machine)),
  };
}

const whole = z.number().int();
const row = z.object({
  by_machine: z.boolean(),
  duration: z.number(),
  cases: whole,
  promised: whole,
  within: whole,
});
