import { z } from "zod";
import { checkReach } from "@/lib/cases/checkReach";
import { countWorkSteps, workSteps } from "@/lib/cases/work.sql";
import type { WorkStep } from "@/lib/cases/workAnswer";
import { workKinds } from "@/lib/cases/workKinds";
import type { WorkStepsQuery } from "@/lib/cases/workQuery";
import { cursorInstant, cursorParts, cursorText } from "@/lib/contract/cursor";
import { storable } from "@/lib/contract/storable";
import { snapshot } from "@/lib/db/snapshot";
import { statements } from "@/lib/db/statements";
import { checkProcess } from "@/lib/kpi/checkProcess";
import { readDated } from "@/lib/kpi/readDated";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * The steps of people and the reviews on cases that were closed on some days, the latest first: those that `readWork`
 * sums. Days are those of the organisation's zone, `time` is UTC, seconds are decimal strings.
 * @throws Fault `invalid` when more cases were closed than can be looked into at a time, or for a cursor that this list
 * did not give; `not-found` for a process that does not exist; `forbidden`
 */
export async function listWork(
  ctx: Ctx,
  query: WorkStepsQuery,
): Promise<{ timezone: string; items: WorkStep[]; next: string | null; total: number }> {
  require(ctx, "figures:read");
  const { from, to, process, kind = null, limit } = query;
  const after = query.cursor === undefined ? [null, null, null] : cursorParts(query.cursor, cursor);
  return statements(
    ctx,
    async (run) => {
      const dated = await readDated(ctx.org, run, to);
      checkProcess(dated, process);
      await checkReach(ctx.org, run, { from, to, process });
      const filter = [ctx.org, process, from, to, kind];
      const rows = z.array(row).parse(await run(workSteps, [...filter, ...after, limit + 1]));
      const [counted] = await run<{ total: number }>(countWorkSteps, filter);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return {
        timezone: dated.timezone,
        items: page.map(({ sorted_by: _, process_name: processName, ...found }) => ({
          ...found,
          processName,
        })),
        next: rows.length > limit && last ? cursorText([last.sorted_by, last.source, last.id]) : null,
        total: counted?.total ?? 0,
      };
    },
    snapshot,
  );
}

const text = z.string().nullable();
const row = z.object({
  source: z.string(),
  id: z.string(),
  kind: z.enum(workKinds),
  time: z.date().transform((time) => time.toISOString()),
  sorted_by: z.string(),
  process: z.string(),
  process_name: z.string(),
  case: z.string(),
  step: text,
  role: text,
  reason: text,
  seconds: text,
});

const cursor = z.tuple([cursorInstant, storable, storable]);
