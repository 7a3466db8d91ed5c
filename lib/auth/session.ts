import { readSessionCookie, type SessionToken } from "@/lib/auth/sessionCookie";
import type { Database } from "@/lib/db/database";

export interface CurrentPerson {
  id: string;
  email: string;
  name: string;
}

/**
 * Who is signed in, by the session cookie in the headers, or null. The person's row is read each time, so that a
 * session ends at once when its version is raised or the person is gone.
 */
export async function currentPerson(db: Database, headers: Headers): Promise<CurrentPerson | null> {
  const token = await readSessionCookie(headers);
  return token === null ? null : personOf(db, token);
}

/** The person whose live session a token is of, or null. */
export async function personOf(db: Database, token: SessionToken): Promise<CurrentPerson | null> {
  const { rows } = await db.pool.query<CurrentPerson>(
    "select id, email, name from person where id = $1::uuid and session_version = $2::integer",
    [token.personId, token.sessionVersion],
  );
  return rows[0] ?? null;
}
