import { email as emailSchema } from "@/lib/auth/email";
import type { Database } from "@/lib/db/database";

/**
 * Takes the second factor away from the account of an e-mail address, with its recovery codes, and ends all sessions of
 * the person: for who has lost the device and the codes, at the word of whoever runs the server.
 * @returns whether one was on; null when there is no such account
 */
export async function dropSecondFactor(db: Database, address: string): Promise<boolean | null> {
  const parsed = emailSchema.safeParse(address);
  const { rows } = await db.pool.query<{ on: boolean }>(sql, [parsed.data ?? ""]);
  return rows[0]?.on ?? null;
}

const sql = `
  with who as (
    update person set session_version = session_version + 1 where email = $1::text returning id
  ), codes as (
    delete from recovery_code r using who where r.person_id = who.id
  ), factor as (
    delete from second_factor f using who where f.person_id = who.id returning f.confirmed_at
  )
  select exists (select from factor where confirmed_at is not null) as on from who`;
