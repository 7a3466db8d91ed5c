import { statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

export interface Recounts {
  /** the last look; null: there was none yet. Days are `YYYY-MM-DD`, of the organisation's zone */
  last: { day: string; at: Date; whole: boolean } | null;
  /** days whose figures differ from what events say, the latest found first; `rows` by table */
  differing: { day: string; foundAt: Date; seenAt: Date; rows: Record<string, number> }[];
  /** those that differed and do so no more, the last mended first */
  mended: { day: string; foundAt: Date; mendedAt: Date }[];
}

/**
 * What the audit of figures has found of the organisation; of each list the first 50.
 * @throws Fault `forbidden`
 */
export async function listRecounts(ctx: Ctx): Promise<Recounts> {
  require(ctx, "audit:read");
  return statements(ctx, async (run) => {
    const [last] = await run<NonNullable<Recounts["last"]>>(
      "select day::text as day, at, whole from recount_look where organisation_id = $1::uuid",
      [ctx.org],
    );
    const differing = await run<Recounts["differing"][number]>(
      `select day::text as day, found_at as "foundAt", seen_at as "seenAt", differences as rows
       from recount_difference
       where organisation_id = $1::uuid and mended_at is null
       order by found_at desc, day desc
       limit 50`,
      [ctx.org],
    );
    const mended = await run<Recounts["mended"][number]>(
      `select day::text as day, found_at as "foundAt", mended_at as "mendedAt"
       from recount_difference
       where organisation_id = $1::uuid and mended_at is not null
       order by mended_at desc, day desc
       limit 50`,
      [ctx.org],
    );
    return { last: last ?? null, differing, mended };
  });
}
