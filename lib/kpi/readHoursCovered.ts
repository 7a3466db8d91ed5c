import { z } from "zod";
import { snapshot } from "@/lib/db/snapshot";
import { statements } from "@/lib/db/statements";
import { checkProcess } from "@/lib/kpi/checkProcess";
import { type Exact, Exact as ExactNumber, rounded, sum } from "@/lib/kpi/exact";
import type { HoursCovered, HoursOf } from "@/lib/kpi/hoursCoveredAnswer";
import type { KpiQuery } from "@/lib/kpi/query";
import { readDated } from "@/lib/kpi/readDated";
import { hoursCovered } from "@/lib/kpi/sql/hoursCovered.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Coverage by hours: typical time of the cases that were resolved untouched ÷ typical time of all closed cases of core
 * processes (0..1), over the processes that have one; and of the covered ones, by whom. Null when none has, or nothing
 * was closed.
 * @throws Fault `not-found` for a process that does not exist; `forbidden`
 */
export async function readHoursCovered(
  ctx: Ctx,
  { from, to, process }: Pick<KpiQuery, "from" | "to" | "process">,
): Promise<HoursCovered> {
  require(ctx, "figures:read");
  return statements(
    ctx,
    async (run) => {
      checkProcess(await readDated(ctx.org, run, to), process);
      const found = await run({ name: "kpi_hours_covered", text: hoursCovered }, [
        ctx.org,
        from,
        to,
        process,
      ]);
      const rows = z.array(row).parse(found);
      const keys = [...new Map(rows.map(({ process: key, name }) => [key, name]))];
      return {
        ...{ from, to, process },
        ...hoursOf(rows),
        processes: keys
          .map(([key, name]) => ({
            process: key,
            name,
            ...hoursOf(rows.filter((one) => one.process === key)),
          }))
          .sort((a, b) => (a.process < b.process ? -1 : 1)),
      };
    },
    snapshot,
  );
}

const exact = z.string().transform((text) => new ExactNumber(text));
const row = z.object({
  process: z.string(),
  name: z.string(),
  machine: z.enum(["none", "agent", "system", "both"]),
  of_all: exact,
  of_autonomous: exact,
});
type Row = z.infer<typeof row>;

function hoursOf(rows: readonly Row[]): HoursOf {
  const all = sum(rows.map(({ of_all }) => of_all));
  const covered = (of: readonly Row[]): Exact => sum(of.map(({ of_autonomous }) => of_autonomous));
  const by = (machine: Row["machine"]) => covered(rows.filter((one) => one.machine === machine)).toFixed();
  return {
    value: all.isZero() ? null : rounded(covered(rows).div(all)),
    coveredSeconds: covered(rows).toFixed(),
    allSeconds: all.toFixed(),
    by: { agent: by("agent"), system: by("system"), both: by("both") },
  };
}
