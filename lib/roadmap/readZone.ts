import { z } from "zod";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { Fault } from "@/lib/contract/fault";
import type { Run } from "@/lib/db/statements";
import { zone } from "@/lib/roadmap/sql/zone.sql";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * What a roadmap is reckoned with; `start` is null where the organisation has not set it.
 * @throws Fault `not-found` when the organisation is gone
 */
export async function readZone(
  ctx: Pick<Ctx, "org" | "now">,
  run: Run,
): Promise<z.infer<typeof row> & { today: string }> {
  const [found] = z.array(row).parse(await run(zone, [ctx.org]));
  if (!found) throw new Fault("not-found", "This organisation does not exist.");
  return { ...found, today: dayInZone(ctx.now, found.timezone) };
}

const row = z.object({ timezone: z.string(), currency: z.string(), start: z.string().nullable() });
