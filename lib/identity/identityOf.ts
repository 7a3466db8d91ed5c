import type { Database } from "@/lib/db/database";

/** Whether a person can sign in with the provider of that issuer, and whether they have a password. */
export async function identityOf(
  db: Database,
  personId: string,
  issuer: string,
): Promise<{ connected: boolean; hasPassword: boolean }> {
  const { rows } = await db.pool.query<{ connected: boolean; password: boolean }>(
    `select
       exists (select from person_identity i where i.person_id = p.id and i.issuer = $2::text) as connected,
       p.password_hash is not null as password
     from person p
     where p.id = $1::uuid`,
    [personId, issuer],
  );
  return { connected: rows[0]?.connected ?? false, hasPassword: rows[0]?.password ?? false };
}
