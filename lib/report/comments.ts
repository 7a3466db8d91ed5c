import { randomUUID } from "node:crypto";
import { z } from "zod";
import { record } from "@/lib/audit/record";
import { parse } from "@/lib/contract/parse";
import { plainText } from "@/lib/contract/plainText";
import { statements } from "@/lib/db/statements";
import { whileHeld } from "@/lib/ingest/whileHeld";
import { begunPeriod, knownPeriod } from "@/lib/report/knownPeriod";
import { ownerOf } from "@/lib/report/ownerOf";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Says something about the report of a period. It stays, also when the report is signed off.
 * @throws Fault `invalid`; `not-found` for a period that has not begun; `forbidden`
 */
export async function addComment(ctx: Ctx, periodId: string, input: AddComment): Promise<{ id: string }> {
  require(ctx, "report:write");
  const { body } = parse(addCommentSchema, input);
  const id = randomUUID();
  return whileHeld(ctx, {}, async (run, timezone) => {
    const period = begunPeriod(periodId, ctx.now, timezone);
    const { name } = await ownerOf(ctx, run, null);
    await run(insert, [ctx.org, id, period.id, body, ctx.now, ctx.actor.kind, ctx.actor.id, name]);
    const after = { period: period.id, body };
    await record(run, ctx, { action: "comment.added", subject: `comment:${id}`, after });
    return { id };
  });
}

/** What was said about a report, the oldest first; instants are RFC 3339 in UTC. */
export async function listComments(ctx: Ctx, periodId: string): Promise<Comment[]> {
  require(ctx, "figures:read");
  const { id } = knownPeriod(periodId);
  const rows = z.array(row).parse(await statements(ctx, (run) => run(select, [ctx.org, id])));
  return rows.map(({ at, ...comment }) => ({ ...comment, at: at.toISOString() }));
}

export const addCommentSchema = z.strictObject({ body: plainText(2_000) });
export type AddComment = z.input<typeof addCommentSchema>;

const row = z.object({ id: z.string(), at: z.date(), by: z.string(), body: z.string() });
export type Comment = Omit<z.infer<typeof row>, "at"> & { at: string };

const insert = `
  insert into report_comment (organisation_id, comment_id, period, body, at, actor_kind, actor_id, actor_name)
  values ($1::uuid, $2::uuid, $3::text, $4::text, $5::timestamptz, $6::text, $7::text, $8::text)`;

const select = `
  select comment_id as id, at, actor_name as by, body
  from report_comment
  where organisation_id = $1::uuid and period = $2::text
  order by at, comment_id
  limit 200`;
