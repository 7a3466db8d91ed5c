import { z } from "zod";
import { snapshot } from "@/lib/db/snapshot";
import { statements } from "@/lib/db/statements";
import { checkProcess } from "@/lib/kpi/checkProcess";
import { type Exact, Exact as ExactNumber, rounded, sixDecimals, sum } from "@/lib/kpi/exact";
import { periods } from "@/lib/kpi/periods";
import type { KpiQuery } from "@/lib/kpi/query";
import { readDated } from "@/lib/kpi/readDated";
import type { MistakeSum, MistakesAnswer, MistakesBeside } from "@/lib/mistakes/mistakesAnswer";
import { closedCases } from "@/lib/mistakes/sql/closedCases.sql";
import { mistakesBySegment } from "@/lib/mistakes/sql/mistakes.sql";
import { type Whose, whose } from "@/lib/mistakes/whose";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * What mistakes cost, by period and beside the closed cases of the same period: a mistake falls on the day of its review
 * or refund, a case on its closing day (a flow ratio). Money exact, in the organisation's currency.
 * @throws Fault `not-found` for a process that does not exist; `forbidden`
 */
export async function readMistakes(ctx: Ctx, query: KpiQuery): Promise<MistakesAnswer> {
  require(ctx, "figures:read");
  const { from, to, interval, process } = query;
  return statements(
    ctx,
    async (run) => {
      const { timezone, currency, processes } = await readDated(ctx.org, run, to);
      checkProcess({ processes }, process);
      const parts = periods(from, to, interval);
      const starts = parts.map(({ start }) => start);
      const made = z
        .array(mistakeRow)
        .parse(
          await run({ name: "mistakes", text: mistakesBySegment }, [
            ...[ctx.org, timezone, from, to, process],
            starts,
          ]),
        );
      const closed = z
        .array(closedRow)
        .parse(
          await run({ name: "mistakes_closed_cases", text: closedCases }, [
            ...[ctx.org, from, to],
            starts,
            process,
          ]),
        );
      const of = (at: number) => beside(made.filter(inside(at)), closed.filter(inside(at)));
      return {
        ...{ from, to, interval, process, timezone, currency },
        points: interval === "total" ? [] : parts.map((part, at) => ({ ...part, ...of(at) })),
        total: { start: from, end: to, ...beside(made, closed) },
      };
    },
    snapshot,
  );
}

const whole = z.number().int();
const mistakeRow = z.object({
  segment: whole,
  whose: z.enum(whose),
  mistakes: whole,
  told: whole,
  cost: z
    .string()
    .nullable()
    .transform((text) => new ExactNumber(text ?? 0)),
});
const closedRow = z.object({ segment: whole, by_machine: z.boolean(), cases: whole });
type Made = z.infer<typeof mistakeRow>;
type Closed = z.infer<typeof closedRow>;

const inside = (at: number) => (row: { segment: number }) => row.segment === at;

function beside(made: readonly Made[], closed: readonly Closed[]): MistakesBeside {
  const of = (name: Whose) => made.filter((row) => row.whose === name);
  const cases = (of: readonly Closed[]) => of.reduce((total, row) => total + row.cases, 0);
  return {
    all: total(made, cases(closed)),
    agents: total(of("agents"), cases(closed.filter(({ by_machine }) => by_machine))),
    people: total(of("people"), cases(closed.filter(({ by_machine }) => !by_machine))),
    unknown: total(of("unknown"), null),
  };
}

function total(made: readonly Made[], cases: number | null): MistakeSum {
  const count = (of: "mistakes" | "told") => made.reduce((all, row) => all + row[of], 0);
  const [mistakes, told] = [count("mistakes"), count("told")];
  const cost = mistakes > 0 && told === 0 ? null : sum(made.map((row) => row.cost));
  const perThousand = (amount: Exact | null) => (amount && cases ? amount.times(1000).div(cases) : null);
  const costPer = perThousand(cost);
  const mistakesPer = perThousand(new ExactNumber(mistakes));
  return {
    mistakes,
    told,
    cost: cost?.toFixed() ?? null,
    cases,
    mistakesPerThousand: mistakesPer && rounded(mistakesPer),
    costPerThousand: costPer && sixDecimals(costPer).toFixed(),
  };
}
