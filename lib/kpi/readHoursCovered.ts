import { z } from "zod";
import { statements } from "@/lib/db/statements";
import { Exact, rounded } from "@/lib/kpi/exact";
import { hoursCovered } from "@/lib/kpi/sql/hoursCovered.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Coverage by hours: typical time of the cases that were resolved untouched ÷ typical time of all closed cases of core
 * processes (0..1), over the processes that have one. Null when none has, or nothing was closed.
 * @param period days in the organisation's zone, both inclusive
 * @throws Fault `forbidden`
 */
export async function readHoursCovered(
  ctx: Ctx,
  { from, to }: { from: string; to: string },
): Promise<number | null> {
  require(ctx, "figures:read");
  const [found] = await statements(ctx, (run) =>
    run({ name: "kpi_hours_covered", text: hoursCovered }, [ctx.org, from, to]),
  );
  const { of_all, of_autonomous } = row.parse(found);
  const all = new Exact(of_all);
  return all.isZero() ? null : rounded(new Exact(of_autonomous).div(all));
}

const row = z.object({ of_all: z.string(), of_autonomous: z.string() });
