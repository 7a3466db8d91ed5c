import { countAttempt, forgive } from "@/lib/auth/attempts";
import { isPassword } from "@/lib/auth/password";
import { Fault } from "@/lib/contract/fault";
import type { Database } from "@/lib/db/database";

/**
 * Has a person who is signed in say their password once more, before what cannot be undone. Ten failures are allowed in
 * fifteen minutes.
 * @throws Fault `invalid` when it is not theirs; `too-many-requests`
 */
export async function confirmPassword(
  db: Database,
  personId: string,
  password: string,
  now: Date,
): Promise<void> {
  const attempts = { subject: `confirm:${personId}`, limit: 10 };
  await countAttempt(db, attempts, now);
  const { rows } = await db.pool.query<{ hash: string }>(
    "select password_hash as hash from person where id = $1::uuid",
    [personId],
  );
  if (!(await isPassword(rows[0]?.hash ?? null, password.slice(0, 200)))) {
    const detail = "is not your password";
    throw new Fault("invalid", `/password: ${detail}.`, { errors: [{ pointer: "/password", detail }] });
  }
  await forgive(db, attempts, now, true);
}
