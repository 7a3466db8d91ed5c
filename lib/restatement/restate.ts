import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Json } from "@/lib/audit/record";
import type { Run } from "@/lib/db/statements";
import { readPartsIn } from "@/lib/kpi/readParts";
import { monthsOf } from "@/lib/restatement/monthsOf";
import { type Month, type Moves, movedFigures } from "@/lib/restatement/moves";
import { span } from "@/lib/restatement/sql/span.sql";
import type { Ctx } from "@/lib/tenancy/ctx";

/** A change as the log tells it: what differs, as it was and as it is; null: nothing does. */
export interface Changed {
  before: Json | null;
  after: Json | null;
}

/**
 * Makes a change in the transaction of `run` and says which figures of the past months it moves: they are read before
 * and after by the same functions that every page reads them by. What moved is written down with the change; who only
 * wants to look rolls the transaction back (`dryRun`). The organisation is held (`for update`), so that nothing else
 * moves figures meanwhile; the caller has checked the permission.
 *
 * @param of.subject what is changed, such as `organisation` or `process:support`
 * @param of.process a process there is, whose own figures are compared besides; null: none
 */
export async function restate<T>(
  ctx: Ctx,
  run: Run,
  of: { subject: string; process: string | null },
  change: () => Promise<{ result: T; changed: Changed | null }>,
): Promise<{ result: T; moves: Moves }> {
  const data = spanRow.parse((await run(span, [ctx.org, ctx.now]))[0]);
  if (data.first_day === null || data.last_day === null) {
    return { result: (await change()).result, moves: { from: null, to: null, earlier: false, figures: [] } };
  }
  const months = monthsOf({ first: data.first_day, last: data.last_day, today: data.today });
  const populations = of.process === null ? [null] : [null, of.process];
  const read = async (process: string | null): Promise<Month[]> => {
    const { from, to } = months;
    const parts = await readPartsIn(ctx, run, { from, to, interval: "month", process });
    return parts.facts.flatMap((facts, at) => {
      const period = parts.periods[at];
      return period ? [{ point: parts.point(period, facts), facts }] : [];
    });
  };
  const before: Month[][] = [];
  for (const process of populations) before.push(await read(process));
  const { result, changed } = await change();
  const moves: Moves = { ...months, figures: [] };
  if (changed === null) return { result, moves };
  for (const [at, process] of populations.entries()) {
    moves.figures.push(...movedFigures(before[at] ?? [], await read(process), process));
  }
  if (moves.figures.length > 0) await writeDown(ctx, run, of.subject, changed, moves);
  return { result, moves };
}

const spanRow = z.object({
  first_day: z.string().nullable(),
  last_day: z.string().nullable(),
  today: z.string(),
});

async function writeDown(
  ctx: Ctx,
  run: Run,
  subject: string,
  { before, after }: Changed,
  moves: Moves,
): Promise<void> {
  await run(insert, [
    ctx.org,
    randomUUID(),
    ctx.now,
    ctx.actor.kind,
    ctx.actor.id,
    subject,
    json(before),
    json(after),
    moves.from,
    moves.to,
    moves.earlier,
    JSON.stringify(moves.figures),
  ]);
}

const insert = `
  insert into restatement
    (organisation_id, restatement_id, at, actor_kind, actor_id, subject, before, after, first_day, last_day, earlier,
     figures)
  values
    ($1::uuid, $2::uuid, $3::timestamptz, $4::text, $5::text, $6::text, $7::jsonb, $8::jsonb, $9::date, $10::date,
     $11::boolean, $12::jsonb)`;

function json(value: Json | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
