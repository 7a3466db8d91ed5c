import type { Resealed } from "@/lib/auth/resealColumn";
import { resealed } from "@/lib/auth/resealed";
import { sealedFor } from "@/lib/auth/secondFactor/passSecondFactor";
import type { Database } from "@/lib/db/database";

/** Seals the secrets of everybody's second factor with the AUTH_SECRET in force. May be repeated. */
export async function resealSecondFactors(db: Database): Promise<Resealed> {
  const count: Resealed = { resealed: 0, current: 0, unreadable: 0 };
  const { rows } = await db.pool.query<{ id: string; secret: string }>(
    "select person_id as id, secret from second_factor order by person_id",
  );
  for (const { id, secret } of rows) {
    const anew = resealed(secret, sealedFor(id));
    if (anew === null) count.current++;
    else if (anew === "unreadable") count.unreadable++;
    else {
      // one that was begun anew meanwhile is left as it is
      await db.pool.query(
        "update second_factor set secret = $3::text where person_id = $1::uuid and secret = $2::text",
        [id, secret, anew],
      );
      count.resealed++;
    }
  }
  return count;
}
