import { z } from "zod";
import { record } from "@/lib/audit/record";
import { snapshot } from "@/lib/db/snapshot";
import { type Run, statements } from "@/lib/db/statements";
import { dataSince } from "@/lib/kpi/sql/dataSince.sql";
import type { DataSince } from "@/lib/kpi/typedStart";
import { type Month, movedFigures } from "@/lib/restatement/moves";
import { comparedMonths, readMonths } from "@/lib/restatement/readMonths";
import { writeDown } from "@/lib/restatement/writeDown";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Notes when data take the place of what was typed of the firm, or give it back: the figures that it moves are written
 * down as a restatement, with its day, as those of any change. It is of a delivery as a whole (or of its undoing), so
 * that what is compared are the figures before its first event and after its last.
 * @returns `before` is to be called ahead of storing, `after` when all is stored
 */
export function typedReplaced(ctx: Ctx): {
  before(moving: readonly Moving[]): Promise<void>;
  after(): Promise<void>;
} {
  let was: State | null = null;
  return {
    async before(moving) {
      if (was !== null || moving.length === 0) return;
      was = await statements(
        ctx,
        async (run) => {
          const since = await sinceIn(ctx, run);
          if (!moving.some((each) => mayMove(since, each))) return null;
          const months = await comparedMonths(ctx, run);
          return months && { since, months, figures: await readMonths(ctx, run, months, null) };
        },
        snapshot,
      );
    },
    async after() {
      if (was !== null) await note(ctx, was);
    },
  };
}

/** A kind of data that takes the place of something typed, and the day (UTC) of one of its events; null: any may. */
export interface Moving {
  part: keyof DataSince;
  day: string | null;
}

interface State {
  since: DataSince;
  months: NonNullable<Awaited<ReturnType<typeof comparedMonths>>>;
  figures: Month[];
}

/** The day in the organisation's zone may be the one before or after. */
function mayMove(since: DataSince, { part, day }: Moving): boolean {
  const begun = since[part];
  return begun === null || day === null || Date.parse(day) - 86_400_000 <= Date.parse(begun);
}

async function note(ctx: Ctx, { since, months, figures }: State): Promise<void> {
  await statements(ctx, async (run) => {
    await run("select from organisation where organisation_id = $1::uuid for update", [ctx.org]);
    const now = await sinceIn(ctx, run);
    const parts = (["people", "sales", "ads"] as const).filter((part) => since[part] !== now[part]);
    if (parts.length === 0) return;
    const told = (of: DataSince) => Object.fromEntries(parts.map((part) => [`${part}Since`, of[part]]));
    const changed = { before: told(since), after: told(now) };
    await record(run, ctx, { action: "typed.replaced", subject: "typed", ...changed });
    const moved = movedFigures(figures, await readMonths(ctx, run, months, null), null);
    if (moved.length > 0) await writeDown(ctx, run, "typed", changed, { ...months, figures: moved });
  });
}

async function sinceIn(ctx: Ctx, run: Run): Promise<DataSince> {
  return row.parse((await run(sql, [ctx.org]))[0]).since;
}

const day = z.string().nullable();
const row = z.object({ since: z.object({ people: day, sales: day, ads: day }) });
const sql = `
  with organisation_now as (select timezone from organisation where organisation_id = $1::uuid)
  select (${dataSince({ always: true })}) as since`;
