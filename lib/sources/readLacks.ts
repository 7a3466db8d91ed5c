import { z } from "zod";
import { snapshot } from "@/lib/db/snapshot";
import { statements } from "@/lib/db/statements";
import { pricesOn } from "@/lib/kpi/prices";
import { readDated } from "@/lib/kpi/readDated";
import { meanSalary, rosterOn } from "@/lib/kpi/roster";
import { typedRole } from "@/lib/kpi/typedStart";
import { type Lack, lacksOf } from "@/lib/sources/lacksOf";
import { readLacks as sql } from "@/lib/sources/readLacks.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * What each KPI still lacks over a range of days (`YYYY-MM-DD` in the organisation's zone, both inclusive), and which
 * event or setting brings it.
 * @throws Fault `forbidden`
 */
export async function readLacks(ctx: Ctx, from: string, to: string): Promise<Lack[]> {
  require(ctx, "figures:read");
  return statements(
    ctx,
    async (run) => {
      const dated = await readDated(ctx.org, run, to);
      const found = row.parse((await run(sql, [ctx.org, from, to]))[0]);
      const roster = rosterOn(dated.headcounts, to);
      const prices = pricesOn(dated, to);
      return lacksOf({
        closed: found.closed,
        unattributed: found.unattributed,
        served: found.served,
        returned: found.returned,
        orders: found.orders,
        ordersWithoutCogs: found.orders - found.orders_with_cogs,
        untimed: found.untimed,
        entries: found.entries,
        modelsWithoutPrice: found.listed.filter((model) => !prices.has(model)),
        unreviewed: found.unreviewed,
        withoutBaseline: found.without_baseline,
        peopleCounted: dated.headcounts.some((set) => set.day <= from),
        // in the order in which they came into force
        peopleSince: dated.headcounts[0]?.day ?? null,
        salaryKnown: meanSalary(roster) !== null,
        rolesWithoutSalary: [...roster]
          .filter(([name, { salary }]) => salary === null && name !== typedRole)
          .map(([role]) => role),
      });
    },
    snapshot,
  );
}

const count = z.number().int();
const names = z.array(z.string());
const row = z.object({
  closed: count,
  unattributed: count,
  served: count,
  returned: count,
  orders: count,
  orders_with_cogs: count,
  untimed: count,
  entries: count,
  listed: names,
  unreviewed: names,
  without_baseline: names,
});
