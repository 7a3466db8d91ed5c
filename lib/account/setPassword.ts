import { z } from "zod";
import { countAttempt } from "@/lib/auth/attempts";
import { linkTokenHash } from "@/lib/auth/linkToken";
import { hashPassword, newPassword } from "@/lib/auth/password";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import type { Database } from "@/lib/db/database";

/**
 * Sets a new password by a link, which is used up with every other one of the person, ends all their sessions, and
 * disconnects what had been connected to sign in by: whoever had the old password may have connected it. Who first came
 * in by the provider goes on doing so. A second factor stays and is asked for at the next sign-in.
 * @param address where the request comes from, at most 30 in fifteen minutes
 * @throws Fault `not-found` for a link that there is not (any more); `invalid`; `too-many-requests`
 */
export async function setPassword(
  db: Database,
  input: SetPassword,
  now: Date,
  address: string,
): Promise<void> {
  await countAttempt(db, { subject: `set-password:${address}`, limit: 30 }, now);
  const { token, password } = parse(setPasswordSchema, input);
  const passwordHash = await hashPassword(password);
  // one statement: of two with the same link one finds it
  const { rowCount } = await db.pool.query(sql, [linkTokenHash(token), now, passwordHash]);
  if (rowCount !== 1) {
    throw new Fault("not-found", "This link is used or older than an hour: ask for another one.");
  }
}

export const setPasswordSchema = z.strictObject({
  token: z.string().meta({ description: "the last part of the link's address" }),
  password: newPassword,
});
export type SetPassword = z.input<typeof setPasswordSchema>;

/** Whether a link can be used. */
export async function isResetLink(db: Database, token: string, now: Date): Promise<boolean> {
  const { rowCount } = await db.pool.query(
    "select 1 from password_reset where token_hash = $1::text and expires_at > $2::timestamptz",
    [linkTokenHash(token), now],
  );
  return rowCount === 1;
}

const sql = `
  with link as (
    delete from password_reset where token_hash = $1::text and expires_at > $2::timestamptz returning person_id
  ), others as (
    delete from password_reset where person_id in (select person_id from link) and token_hash <> $1::text
  ), connected as (
    delete from person_identity i using link, person p
    where i.person_id = link.person_id and p.id = i.person_id
      -- those that an account was made with are as old as it
      and i.created_at > p.created_at
  )
  update person set password_hash = $3::text, session_version = session_version + 1
  from link where person.id = link.person_id`;
