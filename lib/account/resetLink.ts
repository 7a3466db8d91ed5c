import { email as emailSchema } from "@/lib/auth/email";
import { linkTokenHash, newLinkToken } from "@/lib/auth/linkToken";
import type { Database } from "@/lib/db/database";
import { env } from "@/lib/env";

/** Minutes for which a link to a new password can be used. */
export const resetMinutes = 60;

/** Makes a link by which the person of an e-mail address sets a new password, once; null when there is none. */
export async function resetLink(db: Database, email: string, now: Date): Promise<ResetLink | null> {
  const parsed = emailSchema.safeParse(email);
  if (!parsed.success) return null;
  const token = newLinkToken();
  const expiresAt = new Date(now.getTime() + resetMinutes * 60_000);
  await db.pool.query("delete from password_reset where expires_at <= $1::timestamptz", [now]);
  const { rowCount } = await db.pool.query(
    `insert into password_reset (token_hash, person_id, expires_at)
     select $1::text, id, $3::timestamptz from person where email = $2::text`,
    [linkTokenHash(token), parsed.data, expiresAt],
  );
  if (rowCount !== 1) return null;
  return { email: parsed.data, url: `${env().NEXTAUTH_URL}/reset-password/${token}`, expiresAt };
}

export interface ResetLink {
  email: string;
  url: string;
  expiresAt: Date;
}
