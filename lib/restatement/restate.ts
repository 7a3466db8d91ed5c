import type { Json } from "@/lib/audit/record";
import type { Run } from "@/lib/db/statements";
import { type Month, type Moves, movedFigures } from "@/lib/restatement/moves";
import { comparedMonths, readMonths } from "@/lib/restatement/readMonths";
import { writeDown } from "@/lib/restatement/writeDown";
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
  const months = await comparedMonths(ctx, run);
  if (months === null) {
    return { result: (await change()).result, moves: { from: null, to: null, earlier: false, figures: [] } };
  }
  const populations = of.process === null ? [null] : [null, of.process];
  const read = (process: string | null) => readMonths(ctx, run, months, process);
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
