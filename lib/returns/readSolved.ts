import { z } from "zod";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { earlier } from "@/lib/calendar/days";
import { type Level, levels } from "@/lib/cases/caseQuery";
import { mostCases } from "@/lib/cases/checkReach";
import { snapshot } from "@/lib/db/snapshot";
import { statements } from "@/lib/db/statements";
import type { Figure } from "@/lib/kpi/answer";
import { checkProcess } from "@/lib/kpi/checkProcess";
import { firstCloseRow } from "@/lib/kpi/countRows";
import { difference } from "@/lib/kpi/difference";
import type { Counted } from "@/lib/kpi/newcombe";
import type { KpiQuery } from "@/lib/kpi/query";
import { readDated } from "@/lib/kpi/readDated";
import { roundedDifference } from "@/lib/kpi/roundedDifference";
import { settledTo } from "@/lib/kpi/settled";
import { share } from "@/lib/kpi/share";
import { firstCloses } from "@/lib/kpi/sql/firstCloses.sql";
import type { Solved, SolvedAnswer, SolvedBeside } from "@/lib/returns/solvedAnswer";
import { solved } from "@/lib/returns/sql/solved.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * FCR and the reopening rate by who did the case: by level, which add up to the whole, and agents beside people.
 *
 * A level is that of the whole case: one that an agent closed and a person had to take up again is `assisted`, so what
 * agents got wrong leaves `autonomous`. Agents beside people are told apart by whether a machine had a part in the case,
 * which does not depend on how it went; and of settled days alone, or whoever's cases are younger would look better.
 *
 * Looks at each case, so bounded by the number of cases first closed on the days.
 * @throws Fault `not-found` for a process that does not exist; `forbidden`
 */
export async function readSolved(
  ctx: Ctx,
  { from, to, process }: Pick<KpiQuery, "from" | "to" | "process">,
): Promise<SolvedAnswer> {
  require(ctx, "figures:read");
  return statements(
    ctx,
    async (run) => {
      const dated = await readDated(ctx.org, run, to);
      checkProcess(dated, process);
      const settled = settledTo(dated, dayInZone(ctx.now, dated.timezone), process);
      const whole = z
        .array(firstCloseRow)
        .parse(await run({ name: "kpi_first_closes", text: inAll }, [ctx.org, from, to, [from], process]));
      const asked = { from, to, process, timezone: dated.timezone, all: solvedOf(whole, to > settled) };
      if (count(whole, "cases") > mostCases) return { ...asked, levels: null, beside: null };
      const rows = z
        .array(row)
        .parse(await run({ name: "solved", text: solved }, [ctx.org, process, from, to, settled]));
      const of = (level: Level) =>
        solvedOf(
          rows.filter((found) => found.level === level),
          to > settled,
        );
      return {
        ...asked,
        levels: {
          manual: of("manual"),
          assisted: of("assisted"),
          supervised: of("supervised"),
          autonomous: of("autonomous"),
          unattributed: of("unattributed"),
        },
        beside: from > settled ? null : { from, to: earlier(to, settled), ...besideOf(rows) },
      };
    },
    snapshot,
  );
}

const inAll = firstCloses({ byProcess: false });

const integer = z.number().int();
const row = z.object({
  level: z.enum(levels),
  by_machine: z.boolean(),
  settled: z.boolean(),
  cases: integer,
  solved: integer,
  reopened: integer,
});
type Sums = Pick<z.infer<typeof row>, "cases" | "solved" | "reopened">;

function solvedOf(rows: readonly Sums[], provisional: boolean): Solved {
  const cases = count(rows, "cases");
  const mark = provisional ? ({ provisional: true } as const) : {};
  return {
    fcr: { ...share(count(rows, "solved"), cases), ...mark },
    reopenRate: { ...share(count(rows, "reopened"), cases), ...mark },
  };
}

function besideOf(rows: readonly z.infer<typeof row>[]): Omit<SolvedBeside, "from" | "to"> {
  const of = (byMachine: boolean) =>
    solvedOf(
      rows.filter((found) => found.settled && found.by_machine === byMachine),
      false,
    );
  const [agents, people] = [of(true), of(false)];
  const found = difference({ before: counted(people.fcr), after: counted(agents.fcr) });
  return { agents, people, difference: roundedDifference(found) };
}

function count(rows: readonly Sums[], part: keyof Sums): number {
  return rows.reduce((sum, found) => sum + found[part], 0);
}

function counted({ numerator, denominator }: Figure): Counted {
  return { numerator: numerator ?? 0, denominator: denominator ?? 0 };
}
