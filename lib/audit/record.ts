import { randomBytes, randomUUID } from "node:crypto";
import type { Action } from "@/lib/audit/actions";
import { append, beginChain, hold, takeHead } from "@/lib/audit/sql/append.sql";
import { lastly } from "@/lib/db/lastly";
import { runIn } from "@/lib/db/runIn";
import type { Run } from "@/lib/db/statements";
import type { Transaction } from "@/lib/db/transaction";
import type { Ctx } from "@/lib/tenancy/ctx";

/** One line of the log: who did what to what, and how it was before and after. Never a secret. */
export interface AuditEntry {
  action: Action;
  /** what it was done to, such as `process:support` */
  subject: string;
  /** null or absent: there was nothing, or it is not told */
  before?: Json | null;
  after?: Json | null;
}

export type Json = { [key: string]: unknown };

/** Who and where: a context without its database, since the transaction is given. */
export type Recorder = Pick<Ctx, "org" | "actor" | "now" | "request">;

/**
 * Writes one entry of the organisation's log, in the transaction of the change itself: both are kept, or neither. It is
 * written as the transaction's last work: entries of an organisation form a chain, so each waits for the end of the one
 * before, and who waits for it holds nothing up and needs nothing more.
 * @param within the transaction, of Prisma (`transaction`) or of plain SQL (`statements`)
 */
export async function record(within: Transaction | Run, ctx: Recorder, entry: AuditEntry): Promise<void> {
  await lastly(within, () => write(typeof within === "function" ? within : runIn(within), ctx, entry));
}

async function write(run: Run, { org, actor, now, request }: Recorder, entry: AuditEntry): Promise<void> {
  await run(hold, [org]);
  const head = await headOf(run, [org, actor.kind, actor.id, actor.kind === "person" ? actor.id : null]);
  const address = request?.address ?? null;
  const personal = { ...head.who, ...(address === null ? {} : { address }) };
  const known = Object.keys(personal).length > 0;
  await run(append, [
    ...[org, randomUUID(), now, actor.kind, actor.id, entry.action, entry.subject],
    ...[json(entry.before), json(entry.after), request?.id ?? null],
    ...(known ? [json(personal), randomBytes(16).toString("hex")] : [null, null]),
    ...[head.seq, head.hash],
  ]);
}

interface Head {
  seq: string;
  hash: string;
  who: Json | null;
}

async function headOf(run: Run, actor: (string | null)[]): Promise<Head> {
  const [head] = await run<Head>(takeHead, actor);
  if (head) return head;
  await run(beginChain, actor.slice(0, 1));
  const [begun] = await run<Head>(takeHead, actor);
  if (!begun) throw new Error("The log has no head.");
  return begun;
}

function json(value: Json | null | undefined): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}
