import { statements } from "@/lib/db/statements";
import { readDated } from "@/lib/kpi/readDated";
import { hourlyRate, meanSalary, rosterOn } from "@/lib/kpi/roster";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * What an hour of work costs the firm on a day, by the mean salary: a decimal string in its currency; null without any
 * salary in force.
 * @throws Fault `forbidden`
 */
export async function readHourlyRate(ctx: Ctx, day: string): Promise<string | null> {
  require(ctx, "figures:read");
  const dated = await statements(ctx, (run) => readDated(ctx.org, run, day));
  const mean = meanSalary(rosterOn(dated.headcounts, day));
  return mean && hourlyRate(mean, dated).toDecimalPlaces(6).toFixed();
}
