import { randomUUID } from "node:crypto";
import type { Prisma } from "@/lib/db/generated/client";
import type { Run } from "@/lib/db/statements";
import type { Transaction } from "@/lib/db/transaction";
import type { Ctx } from "@/lib/tenancy/ctx";

/** One line of the log: who did what to what, and how it was before and after. Never a secret. */
export interface AuditEntry {
  /** such as `settings.changed` */
  action: string;
  /** what it was done to, such as `process:support` */
  subject: string;
  /** null or absent: there was nothing, or it is not told */
  before?: Json | null;
  after?: Json | null;
}

export type Json = { [key: string]: unknown };

/** Who and where: a context without its database, since the transaction is given. */
export type Recorder = Pick<Ctx, "org" | "actor" | "now">;

/**
 * Writes one entry of the organisation's log, in the transaction of the change itself: both are kept, or neither.
 * @param within the transaction, of Prisma (`transaction`) or of plain SQL (`statements`)
 */
export async function record(within: Transaction | Run, ctx: Recorder, entry: AuditEntry): Promise<void> {
  const row = {
    organisationId: ctx.org,
    id: randomUUID(),
    at: ctx.now,
    actorKind: ctx.actor.kind,
    actorId: ctx.actor.id,
    action: entry.action,
    subject: entry.subject,
  };
  const before = entry.before ?? undefined;
  const after = entry.after ?? undefined;
  if (typeof within === "function") {
    await within(insert, [...Object.values(row), json(before), json(after)]);
    return;
  }
  await within.auditEntry.createMany({
    data: [{ ...row, before: before as Prisma.InputJsonObject, after: after as Prisma.InputJsonObject }],
  });
}

const insert = `
  insert into audit_entry
    (organisation_id, id, at, actor_kind, actor_id, action, subject, before, after)
  values
    ($1::uuid, $2::uuid, $3::timestamptz, $4::text, $5::text, $6::text, $7::text, $8::jsonb, $9::jsonb)`;

function json(value: Json | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
