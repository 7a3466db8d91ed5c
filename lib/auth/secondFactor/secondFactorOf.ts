import type { Database } from "@/lib/db/database";

/** Whether a person's second factor is on, and how many codes are left for when the device is lost. */
export async function secondFactorOf(
  db: Database,
  personId: string,
): Promise<{ on: boolean; recoveryCodes: number }> {
  const { rows } = await db.pool.query<{ codes: number }>(
    `select (select count(*)::int from recovery_code r where r.person_id = f.person_id) as codes
     from second_factor f
     where f.person_id = $1::uuid and f.confirmed_at is not null`,
    [personId],
  );
  return { on: rows.length > 0, recoveryCodes: rows[0]?.codes ?? 0 };
}
