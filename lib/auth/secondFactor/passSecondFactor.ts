import { countAttempt, forgive } from "@/lib/auth/attempts";
import { unseal } from "@/lib/auth/sealed";
import { stepOfCode } from "@/lib/auth/secondFactor/oneTimeCode";
import { recoveryCodeHash } from "@/lib/auth/secondFactor/recoveryCodes";
import type { Database } from "@/lib/db/database";

/** Whether a person's second factor lets them pass; `none`: they have none. */
export type Passed = "none" | "needed" | "wrong" | "passed";

/**
 * Holds a code against a person's second factor: of their device, or one of the codes for when it is lost, which is
 * used up. A code of the device is taken once, and none of a moment before it after. Ten failures are allowed in
 * fifteen minutes.
 * @throws Fault `too-many-requests`, whether or not the code is right
 */
export async function passSecondFactor(
  db: Database,
  personId: string,
  code: string,
  now: Date,
): Promise<Passed> {
  const { rows } = await db.pool.query<{ secret: string }>(
    "select secret from second_factor where person_id = $1::uuid and confirmed_at is not null",
    [personId],
  );
  const sealed = rows[0]?.secret;
  if (sealed === undefined) return "none";
  if (code.trim() === "") return "needed";
  const limit = { subject: `code:${personId}`, limit: 10 };
  await countAttempt(db, limit, now);
  const right =
    (await isDeviceCode(db, personId, sealed, code, now)) || (await isRecovery(db, personId, code));
  if (!right) return "wrong";
  await forgive(db, limit, now, true);
  return "passed";
}

/** Whether it is a code of the device that has not been taken; it is taken then. */
export async function isDeviceCode(
  db: Database,
  personId: string,
  sealed: string,
  code: string,
  now: Date,
): Promise<boolean> {
  const secret = unseal(sealed, sealedFor(personId));
  const step = secret && stepOfCode(secret, code.replace(/\s/g, ""), now);
  if (step === null) return false;
  const { rowCount } = await db.pool.query(
    "update second_factor set last_step = $2::bigint where person_id = $1::uuid and last_step < $2::bigint",
    [personId, step],
  );
  return rowCount === 1;
}

/** What the secret is sealed for. */
export function sealedFor(personId: string): string {
  return `second-factor:${personId}`;
}

async function isRecovery(db: Database, personId: string, code: string): Promise<boolean> {
  const { rowCount } = await db.pool.query(
    "delete from recovery_code where person_id = $1::uuid and code_hash = $2::text",
    [personId, recoveryCodeHash(code.slice(0, 100))],
  );
  return rowCount === 1;
}
