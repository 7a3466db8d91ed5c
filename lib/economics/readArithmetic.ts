import { arithmetic, type Term } from "@/lib/economics/arithmetic";
import type { Figure, KpiKey } from "@/lib/kpi/answer";
import type { KpiQuery } from "@/lib/kpi/query";
import { readParts } from "@/lib/kpi/readParts";
import type { Ctx } from "@/lib/tenancy/ctx";
import { may } from "@/lib/tenancy/require";

/** Days are `YYYY-MM-DD` in the organisation's zone, both inclusive; money is in its currency. */
export interface Arithmetic {
  kpi: KpiKey;
  from: string;
  to: string;
  process: string | null;
  timezone: string;
  currency: string;
  /** undefined: this KPI is not one of the organisation (or of a process) as asked */
  figure: Figure | undefined;
  terms: Term[];
}

/**
 * A figure, opened: the value that `readKpis` gives, what it is added up and divided from, and the address of the list
 * behind each part.
 * @throws Fault `not-found` for a process that does not exist; `forbidden`
 */
export async function readArithmetic(
  ctx: Ctx,
  kpi: KpiKey,
  { from, to, process }: Pick<KpiQuery, "from" | "to" | "process">,
): Promise<Arithmetic> {
  const parts = await readParts(ctx, { from, to, process, interval: "total" });
  const figure = parts.point(parts.whole, parts.total).kpis[kpi];
  return {
    ...{ kpi, from, to, process, timezone: parts.dated.timezone, currency: parts.dated.currency },
    figure,
    terms: figure ? arithmetic(kpi, parts, process).map((term) => told(ctx, term)) : [],
  };
}

/** Payroll is told to who may see salaries: from two days of it a salary can be taken. */
function told(ctx: Ctx, term: Term): Term {
  return term.name === "payroll" && !may(ctx, "salaries:read") ? { ...term, amount: null } : term;
}
