import { z } from "zod";
import type { Run } from "@/lib/db/statements";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { closeRow, firstCloseRow } from "@/lib/kpi/countRows";
import { noFacts } from "@/lib/kpi/facts";
import type { Counted } from "@/lib/kpi/newcombe";
import type { Period } from "@/lib/kpi/periods";
import type { ShareKey } from "@/lib/kpi/shareKeys";
import { closes } from "@/lib/kpi/sql/closes.sql";
import { firstCloses } from "@/lib/kpi/sql/firstCloses.sql";

/**
 * A share by process and period: the counts that sum to those of the whole. Processes in which nothing was closed are
 * left out, and those that are not in the population (not core, or of another stage than service).
 * @param periods follow each other without gaps
 * @param process only this one, which then is the population; null for all
 * @returns by process key, a count a period
 */
export async function readShares(
  org: string,
  run: Run,
  of: { kpi: ShareKey; periods: readonly Period[]; process: string | null },
): Promise<Map<string, Counted[]>> {
  const { kpi, periods, process } = of;
  const byReturns = catalog[kpi].settles === "withWindow";
  const starts = periods.map((period) => period.start);
  const values = [org, starts[0] ?? "", periods.at(-1)?.end ?? "", starts, process];
  const rows = byReturns
    ? z
        .array(firstCloseRow.extend(named))
        .parse(await run({ name: "kpi_first_closes_by", text: firstClosesBy }, values))
        .map((row) => ({ ...row, facts: { ...noFacts(), firstClosed: row } }))
    : z
        .array(closeRow.extend(named))
        .parse(await run({ name: "kpi_closes_by", text: closesBy }, values))
        .map((row) => ({ ...row, facts: { ...noFacts(), closed: row } }));
  const found = new Map<string, Counted[]>();
  for (const row of rows) {
    const counts = found.get(row.process) ?? periods.map(() => ({ numerator: 0, denominator: 0 }));
    const { numerator, denominator } = catalog[kpi].figure(row.facts, noContext);
    counts[row.segment] = { numerator: numerator ?? 0, denominator: denominator ?? 0 };
    found.set(row.process, counts);
  }
  return found;
}

const named = { process: z.string() };
const closesBy = closes({ byProcess: true });
const firstClosesBy = firstCloses({ byProcess: true });
/** what only figures of people and baselines ask for */
const noContext = { peopleCounted: false, baselines: false };
