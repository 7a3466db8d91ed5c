import { z } from "zod";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays } from "@/lib/calendar/days";
import { noonIn } from "@/lib/calendar/noonIn";
import { measureEffects } from "@/lib/change/measureEffects";
import { snapshot } from "@/lib/db/snapshot";
import { statements } from "@/lib/db/statements";
import { readDated } from "@/lib/kpi/readDated";
import { shareKeys } from "@/lib/kpi/shareKeys";
import { previousPeriod, type ReportPeriod } from "@/lib/report/period";
import type { Report, ReportAction } from "@/lib/report/reportSchema";
import { actions } from "@/lib/report/sql/actions.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * What was decided in a report, and what came of what was decided before: of the period before, and older ones that are
 * still open or ended in the last 28 days. What is done is measured as a change of its process on the day it was done.
 * @throws Fault `forbidden`
 */
export async function listActions(
  ctx: Ctx,
  period: ReportPeriod,
): Promise<Pick<Report, "actions" | "lastActions">> {
  require(ctx, "figures:read");
  return statements(
    ctx,
    async (run) => {
      const { timezone, ...dated } = await readDated(ctx.org, run, period.to);
      const today = dayInZone(ctx.now, timezone);
      const closed = noonIn(addDays(period.to, 1), timezone);
      const values = [ctx.org, period.id, previousPeriod(period).id, closed, period.to];
      const rows = z.array(row).parse(await run(actions, values));
      const measured = new Map<string, ReportAction["measured"]>();
      for (const kpi of shareKeys) {
        const done = rows.flatMap(({ id, kpi: by, process, ended, state }) =>
          by === kpi && state === "done" && ended !== null ? [{ id, day: ended, process }] : [],
        );
        if (done.length === 0) continue;
        const found = await measureEffects(ctx, run, { kpi, changes: done, dated: { ...dated, timezone } });
        for (const { id, own, others, effect, complete, drop } of found) {
          measured.set(id, { own, others, effect, complete, drop });
        }
      }
      const shown = rows.map(
        ({ id, owner_id, owner_name, member, ...action }): ReportAction => ({
          id,
          ...action,
          owner: { id: owner_id, name: owner_name, member },
          late: action.state === "open" && action.due !== null && action.due < today,
          measured: measured.get(id) ?? null,
        }),
      );
      return {
        actions: shown.filter((action) => action.period === period.id),
        // a week's report does not carry a month's decisions
        lastActions: shown.filter(
          (action) => action.period < period.id && action.period.length === period.id.length,
        ),
      };
    },
    snapshot,
  );
}

const row = z.object({
  id: z.string(),
  period: z.string(),
  title: z.string(),
  process: z.string().nullable(),
  kpi: z.enum(shareKeys).nullable(),
  expected: z.number().nullable(),
  owner_id: z.string().nullable(),
  owner_name: z.string(),
  member: z.boolean(),
  due: z.string().nullable(),
  state: z.enum(["open", "done", "dropped"]),
  ended: z.string().nullable(),
});
