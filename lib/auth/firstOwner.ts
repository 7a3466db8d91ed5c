import { type SignUp, signUp } from "@/lib/auth/signUp";
import { Fault } from "@/lib/contract/fault";
import type { Database } from "@/lib/db/database";

/**
 * Makes the first organisation of an installation with its owner, as by the page; where there is an organisation
 * already, nothing. Servers that start at once make one.
 * @returns its slug, or null: nothing was made
 * @throws Fault `invalid`
 */
export async function firstOwner(db: Database, first: SignUp, now: Date): Promise<string | null> {
  const { rows } = await db.pool.query<{ any: boolean }>("select exists (select from directory_slug) as any");
  if (rows[0]?.any) return null;
  try {
    return (await signUp(db, first, now, null)).organisation;
  } catch (error) {
    if (error instanceof Fault && error.code === "conflict") return null;
    throw error;
  }
}
