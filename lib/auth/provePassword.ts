import { countAttempt, forgive } from "@/lib/auth/attempts";
import { isPassword } from "@/lib/auth/password";
import { Fault } from "@/lib/contract/fault";
import type { Database } from "@/lib/db/database";

/**
 * Lets pass a signed-in person who types their password once more, before what a found session alone must not do. Ten
 * failures are allowed in fifteen minutes.
 * @throws Fault `invalid` with the pointer `/password`, also for who comes in by a provider and has none; `too-many-requests`
 */
export async function provePassword(
  db: Database,
  personId: string,
  password: string,
  now: Date,
): Promise<void> {
  const limit = { subject: `prove:${personId}`, limit: 10 };
  await countAttempt(db, limit, now);
  const { rows } = await db.pool.query<{ hash: string | null }>(
    "select password_hash as hash from person where id = $1::uuid",
    [personId],
  );
  const hash = rows[0]?.hash ?? null;
  if (!(await isPassword(hash, password.slice(0, 200)))) {
    const detail = hash === null ? "is not set: set one as for a forgotten password" : "is not your password";
    throw new Fault("invalid", `/password: ${detail}.`, { errors: [{ pointer: "/password", detail }] });
  }
  await forgive(db, limit, now, true);
}
