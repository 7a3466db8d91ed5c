import { randomUUID } from "node:crypto";
import type { Run } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Asks for work to be done by any server, in the transaction of what makes it necessary. Asked for again before it is
 * done, it is done once. Of an organisation that has been erased meanwhile nothing is asked any more.
 * @param kind what a worker's handler is known by
 * @param subject what it is about, such as an import's id
 * @param due not before this; a handler that asks for its own work again, for later, does it in its own transaction
 */
export async function enqueue(
  run: Run,
  ctx: Pick<Ctx, "org" | "now">,
  kind: string,
  subject: string,
  due = ctx.now,
): Promise<void> {
  await run(
    `insert into directory_job (job_id, organisation_id, kind, subject, due_at, claimed_until, attempts)
     select $1::uuid, organisation_id, $3::text, $4::text, $5::timestamptz, null, 0
     from directory_slug
     where organisation_id = $2::uuid
     on conflict (organisation_id, kind, subject) do update set
       due_at = excluded.due_at, claimed_until = null, attempts = 0`,
    [randomUUID(), ctx.org, kind, subject, due],
  );
}
