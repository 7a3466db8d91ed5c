import { createHash } from "node:crypto";
import { Fault } from "@/lib/contract/fault";
import type { Database } from "@/lib/db/database";

/** What attempts are counted by, and how many may fail in a window of fifteen minutes. */
export interface AttemptLimit {
  /** such as `address:192.0.2.1`; kept as a hash, so that the table holds no addresses */
  subject: string;
  limit: number;
}

/**
 * Counts an attempt before it is made, so that many at once cannot all slip through; `forgive` takes it back when it
 * succeeds.
 * @throws Fault `too-many-requests` with the seconds until the window ends
 */
export async function countAttempt(db: Database, { subject, limit }: AttemptLimit, now: Date): Promise<void> {
  const start = windowStart(now);
  const { rows } = await db.pool.query<{ failures: number }>(
    `insert into sign_in_attempt as attempt (subject, window_start, failures)
     values ($1::text, $2::timestamptz, 1)
     on conflict (subject, window_start) do update set failures = attempt.failures + 1
     returning failures`,
    [kept(subject), start],
  );
  const failures = rows[0]?.failures ?? 1;
  if (failures === 1) {
    await db.pool.query("delete from sign_in_attempt where window_start < $1::timestamptz", [
      new Date(start.getTime() - dayLength),
    ]);
  }
  if (failures <= limit) return;
  const retryAfter = (start.getTime() + windowLength - now.getTime()) / 1000;
  throw new Fault(
    "too-many-requests",
    `Too many attempts: wait ${Math.ceil(retryAfter / 60)} min, then try again.`,
    {
      retryAfter,
    },
  );
}

/** Takes back one counted attempt, or all of them. */
export async function forgive(
  db: Database,
  { subject }: AttemptLimit,
  now: Date,
  all = false,
): Promise<void> {
  await db.pool.query(
    `update sign_in_attempt set failures = case when $3::boolean then 0 else greatest(0, failures - 1) end
     where subject = $1::text and window_start = $2::timestamptz`,
    [kept(subject), windowStart(now), all],
  );
}

const windowLength = 15 * 60 * 1000;
// longer than any clock of several servers is off
const dayLength = 24 * 60 * 60 * 1000;

function windowStart(now: Date): Date {
  return new Date(Math.floor(now.getTime() / windowLength) * windowLength);
}

function kept(subject: string): string {
  return createHash("sha256").update(subject).digest("base64url");
}
