import { randomUUID } from "node:crypto";
import type { Json } from "@/lib/audit/record";
import type { Run } from "@/lib/db/statements";
import type { Moves } from "@/lib/restatement/moves";
import type { Changed } from "@/lib/restatement/restate";
import type { Ctx } from "@/lib/tenancy/ctx";

/** Writes a restatement down, in the transaction of what moved the figures. */
export async function writeDown(
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
