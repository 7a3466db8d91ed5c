import { statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";

/** Notes that a member opened a page, once an hour at most: the statement finds nothing to write in between. */
export async function noteSeen(ctx: Ctx): Promise<void> {
  const { org, actor, now } = ctx;
  if (actor.kind !== "person") return;
  await statements(ctx, (run) => run(sql, [org, actor.id, now, new Date(now.getTime() - 3_600_000)]));
}

const sql = `
  update member set last_seen_at = $3::timestamptz
  where organisation_id = $1::uuid and person_id = $2::uuid
    and (last_seen_at is null or last_seen_at < $4::timestamptz)`;
