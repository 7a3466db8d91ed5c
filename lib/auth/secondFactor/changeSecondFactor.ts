import { z } from "zod";
import { provePassword } from "@/lib/auth/provePassword";
import { renew } from "@/lib/auth/secondFactor/confirmSecondFactor";
import { passSecondFactor } from "@/lib/auth/secondFactor/passSecondFactor";
import { wrongCode } from "@/lib/auth/secondFactor/wrongCode";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import type { Database } from "@/lib/db/database";

/**
 * Switches the second factor off, by the password and a code.
 * @throws Fault `invalid`; `conflict` when none is on; `too-many-requests`
 */
export async function endSecondFactor(
  db: Database,
  personId: string,
  input: ProvedTwice,
  now: Date,
): Promise<void> {
  await proveTwice(db, personId, input, now);
  await db.pool.query("delete from second_factor where person_id = $1::uuid", [personId]);
}

/**
 * Gives ten new codes for when the device is lost, shown this once; the old ones end.
 * @throws as `endSecondFactor`
 */
export async function renewRecoveryCodes(
  db: Database,
  personId: string,
  input: ProvedTwice,
  now: Date,
): Promise<{ recoveryCodes: string[] }> {
  await proveTwice(db, personId, input, now);
  return { recoveryCodes: await renew(db, personId) };
}

export const provedTwiceSchema = z.strictObject({ password: z.string(), code: z.string().max(100) });
export type ProvedTwice = z.input<typeof provedTwiceSchema>;

async function proveTwice(db: Database, personId: string, input: ProvedTwice, now: Date): Promise<void> {
  const { password, code } = parse(provedTwiceSchema, input);
  await provePassword(db, personId, password, now);
  const passed = await passSecondFactor(db, personId, code, now);
  if (passed === "none") throw new Fault("conflict", "No second factor is on.");
  if (passed !== "passed") throw wrongCode();
}
