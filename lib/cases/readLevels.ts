import { z } from "zod";
import { levels } from "@/lib/cases/caseQuery";
import { levels as levelsOf } from "@/lib/cases/levels.sql";
import type { Levels, LevelsPoint } from "@/lib/cases/levelsAnswer";
import { snapshot } from "@/lib/db/snapshot";
import { statements } from "@/lib/db/statements";
import { checkProcess } from "@/lib/kpi/checkProcess";
import { type Period, periods } from "@/lib/kpi/periods";
import type { KpiQuery } from "@/lib/kpi/query";
import { readDated } from "@/lib/kpi/readDated";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * How the closed cases of a question's periods were done: each by its level of autonomy, resolved or not. Their sum is
 * the denominator of AAR, and the autonomous ones less those not resolved its numerator. A period in which nothing was
 * closed is a point of zeros. Days are those of the organisation's zone.
 * @throws Fault `not-found` for a process that does not exist; `forbidden`
 */
export async function readLevels(ctx: Ctx, query: KpiQuery): Promise<Levels> {
  require(ctx, "figures:read");
  const { from, to, interval, process } = query;
  return statements(
    ctx,
    async (run) => {
      const dated = await readDated(ctx.org, run, to);
      checkProcess(dated, process);
      const parts = periods(from, to, interval);
      const values = [ctx.org, from, to, parts.map(({ start }) => start), process];
      const rows = z.array(row).parse(await run({ name: "levels", text: levelsOf }, values));
      return {
        from,
        to,
        interval,
        process,
        timezone: dated.timezone,
        points:
          interval === "total"
            ? []
            : parts.map((period, at) =>
                point(
                  period,
                  rows.filter(({ segment }) => segment === at),
                ),
              ),
        total: point({ start: from, end: to }, rows),
      };
    },
    snapshot,
  );
}

const row = z.object({
  segment: z.number().int(),
  level: z.enum(levels),
  cases: z.number().int(),
  not_resolved: z.number().int(),
});
type Row = z.infer<typeof row>;

function point(period: Period, rows: readonly Row[]): LevelsPoint {
  const count = (of: readonly Row[]) => of.reduce((sum, { cases }) => sum + cases, 0);
  const own = (level: Row["level"]) => rows.filter((found) => found.level === level);
  return {
    ...period,
    cases: count(rows),
    levels: {
      manual: count(own("manual")),
      assisted: count(own("assisted")),
      supervised: count(own("supervised")),
      autonomous: count(own("autonomous")),
      unattributed: count(own("unattributed")),
    },
    notResolved: own("autonomous").reduce((sum, found) => sum + found.not_resolved, 0),
  };
}
