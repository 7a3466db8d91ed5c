import { z } from "zod";
import type { Run } from "@/lib/db/statements";
import { readPartsIn } from "@/lib/kpi/readParts";
import { monthsOf } from "@/lib/restatement/monthsOf";
import type { Month } from "@/lib/restatement/moves";
import { span } from "@/lib/restatement/sql/span.sql";
import type { Ctx } from "@/lib/tenancy/ctx";

/** The figures of the months that a change is looked for in, as they are in the transaction of `run`. */
export async function readMonths(
  ctx: Pick<Ctx, "org" | "now">,
  run: Run,
  { from, to }: { from: string; to: string },
  process: string | null,
): Promise<Month[]> {
  const parts = await readPartsIn(ctx, run, { from, to, interval: "month", process });
  return parts.facts.flatMap((facts, at) => {
    const period = parts.periods[at];
    return period ? [{ point: parts.point(period, facts), facts }] : [];
  });
}

/** Which months these are (`monthsOf`); null where nothing is there yet that figures are made of. */
export async function comparedMonths(
  ctx: Pick<Ctx, "org" | "now">,
  run: Run,
): Promise<ReturnType<typeof monthsOf> | null> {
  const data = spanRow.parse((await run(span, [ctx.org, ctx.now]))[0]);
  if (data.first_day === null || data.last_day === null) return null;
  return monthsOf({ first: data.first_day, last: data.last_day, today: data.today });
}

const spanRow = z.object({
  first_day: z.string().nullable(),
  last_day: z.string().nullable(),
  today: z.string(),
});
