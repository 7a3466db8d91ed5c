import { z } from "zod";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays } from "@/lib/calendar/days";
import { snapshot } from "@/lib/db/snapshot";
import { statements } from "@/lib/db/statements";
import { checkProcess } from "@/lib/kpi/checkProcess";
import { difference } from "@/lib/kpi/difference";
import { readDated } from "@/lib/kpi/readDated";
import { roundedDifference } from "@/lib/kpi/roundedDifference";
import { share } from "@/lib/kpi/share";
import type { ReturnsAnswer } from "@/lib/returns/returnsAnswer";
import type { ReturnsQuery } from "@/lib/returns/returnsQuery";
import { returns } from "@/lib/returns/sql/returns.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * The early sign while first-contact resolution is provisional: of the cases first closed in the latest seven days that are
 * all at least `age` days old, how many had come back by that age; and the same of the seven days before, at the same
 * age. Of service processes, or one. Later returns of the older week are left out, so nothing is older than the other.
 * @throws Fault `not-found` for a process that does not exist; `forbidden`
 */
export async function readReturns(ctx: Ctx, { process, age }: ReturnsQuery): Promise<ReturnsAnswer> {
  require(ctx, "figures:read");
  return statements(
    ctx,
    async (run) => {
      const dated = await readDated(ctx.org, run, "9999-12-31");
      checkProcess(dated, process);
      // what was closed at the end of the last day is `age` days old at the end of yesterday
      const to = addDays(dayInZone(ctx.now, dated.timezone), -1 - age);
      const [earlier, recent] = [addDays(to, -13), addDays(to, -6)];
      const values = [ctx.org, [earlier, recent], to, process, age];
      const rows = z.array(row).parse(await run({ name: "returns", text: returns }, values));
      const counted = (stretch: number) => {
        const found = rows.find((one) => one.stretch === stretch);
        return { numerator: found?.returned ?? 0, denominator: found?.cases ?? 0 };
      };
      const [before, now] = [counted(0), counted(1)];
      return {
        process,
        age,
        timezone: dated.timezone,
        recent: { from: recent, to, returned: share(now.numerator, now.denominator) },
        earlier: {
          from: earlier,
          to: addDays(recent, -1),
          returned: share(before.numerator, before.denominator),
        },
        difference: roundedDifference(difference({ before, after: now })),
      };
    },
    snapshot,
  );
}

const whole = z.number().int();
const row = z.object({ stretch: whole, cases: whole, returned: whole });
