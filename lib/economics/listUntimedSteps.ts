import { z } from "zod";
import { statements } from "@/lib/db/statements";
import { untimedSteps } from "@/lib/economics/sql/untimedSteps.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/** A step that people do, without its time in `pieces` of the period. */
export interface UntimedStep {
  /** null: reviews */
  step: string | null;
  pieces: number;
  /** the typical ones in force on the last day, decimal string, and since when; null: never set */
  minutes: string | null;
  from: string | null;
}

/**
 * What typical minutes are asked for: the steps and reviews of a process that came without their time over a range of
 * days (of the organisation's zone), the most frequent first, and those that have minutes; 100 at the most.
 * @throws Fault `forbidden`
 */
export async function listUntimedSteps(
  ctx: Ctx,
  { process, from, to }: { process: string; from: string; to: string },
): Promise<UntimedStep[]> {
  require(ctx, "figures:read");
  return statements(ctx, async (run) =>
    z.array(row).parse(await run(untimedSteps, [ctx.org, process, from, to])),
  );
}

const row = z
  .object({
    step: z.string(),
    pieces: z.number(),
    minutes: z.string().nullable(),
    from_day: z.string().nullable(),
  })
  .transform(({ step, from_day, ...found }) => ({ ...found, step: step || null, from: from_day }));
