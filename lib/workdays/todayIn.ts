import { dayInZone } from "@/lib/calendar/dayInZone";
import type { Run } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";

/** Today of the organisation's zone. */
export async function todayIn(ctx: Pick<Ctx, "org" | "now">, run: Run): Promise<string> {
  const [row] = await run<{ timezone: string }>(
    "select timezone from organisation where organisation_id = $1::uuid",
    [ctx.org],
  );
  return dayInZone(ctx.now, row?.timezone ?? "UTC");
}
