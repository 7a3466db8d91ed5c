import type { Database } from "@/lib/db/database";
import { statements } from "@/lib/db/statements";
import { endFor } from "@/lib/delivery/endChannel";
import { channelForUpdate } from "@/lib/delivery/sql/channels.sql";
import { readUnsubscribeToken } from "@/lib/delivery/unsubscribeToken";
import type { Ctx } from "@/lib/tenancy/ctx";

/** What a link in a mail stands for: `live`, `ended` already, or null where it is of no mail of this server's. */
export async function readUnsubscribe(
  db: Database,
  now: Date,
  token: string,
): Promise<"live" | "ended" | null> {
  const named = readUnsubscribeToken(token);
  if (named === null) return null;
  const ctx = reader(db, now, named.org);
  const [found] = await statements(ctx, (run) =>
    run<{ endedAt: Date | null }>(channelForUpdate, [named.org, named.channelId]),
  );
  return found ? (found.endedAt === null ? "live" : "ended") : null;
}

/** Ends a mail from the link in it, without an account; again changes nothing. @returns whether there is such a mail */
export async function unsubscribe(db: Database, now: Date, token: string): Promise<boolean> {
  const named = readUnsubscribeToken(token);
  return named !== null && (await endFor(reader(db, now, named.org), named.channelId, "unsubscribed", null));
}

function reader(db: Database, now: Date, org: string): Ctx {
  return { org, db, now, actor: { kind: "command", id: "unsubscribe link" } };
}
