import { z } from "zod";
import { countAttempt, forgive } from "@/lib/auth/attempts";
import { isDeviceCode } from "@/lib/auth/secondFactor/passSecondFactor";
import { newRecoveryCodes, recoveryCodeHash } from "@/lib/auth/secondFactor/recoveryCodes";
import { wrongCode } from "@/lib/auth/secondFactor/wrongCode";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import type { Database } from "@/lib/db/database";

/**
 * Switches the second factor on that was begun, by a code of it. Gives ten codes for when the device is lost, shown
 * this once.
 * @throws Fault `invalid` for a wrong code; `conflict` when none was begun; `too-many-requests`
 */
export async function confirmSecondFactor(
  db: Database,
  personId: string,
  input: ConfirmSecondFactor,
  now: Date,
): Promise<{ recoveryCodes: string[] }> {
  const { code } = parse(confirmSecondFactorSchema, input);
  const limit = { subject: `code:${personId}`, limit: 10 };
  await countAttempt(db, limit, now);
  const { rows } = await db.pool.query<{ secret: string }>(
    "select secret from second_factor where person_id = $1::uuid and confirmed_at is null",
    [personId],
  );
  if (!rows[0]) throw new Fault("conflict", "No second factor was begun: begin anew.");
  if (!(await isDeviceCode(db, personId, rows[0].secret, code, now))) throw wrongCode();
  await forgive(db, limit, now, true);
  await db.pool.query("update second_factor set confirmed_at = $2::timestamptz where person_id = $1::uuid", [
    personId,
    now,
  ]);
  return { recoveryCodes: await renew(db, personId) };
}

export const confirmSecondFactorSchema = z.strictObject({ code: z.string().max(100) });
export type ConfirmSecondFactor = z.input<typeof confirmSecondFactorSchema>;
export const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) });

/** Ten new codes in the place of the old ones, in one statement. */
export async function renew(db: Database, personId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await db.pool.query(
    `with old as (delete from recovery_code where person_id = $1::uuid)
     insert into recovery_code (person_id, code_hash) select $1::uuid, unnest($2::text[])`,
    [personId, codes.map(recoveryCodeHash)],
  );
  return codes;
}
