import { z } from "zod";
import { provePassword } from "@/lib/auth/provePassword";
import { seal } from "@/lib/auth/sealed";
import { codeAddress, newCodeSecret } from "@/lib/auth/secondFactor/oneTimeCode";
import { sealedFor } from "@/lib/auth/secondFactor/passSecondFactor";
import type { CurrentPerson } from "@/lib/auth/session";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import type { Database } from "@/lib/db/database";

/**
 * Begins to switch a second factor on: the secret is shown this once, and counts when a code of it has been typed
 * (`confirmSecondFactor`).
 * @throws Fault `invalid` for a wrong password; `conflict` when one is on; `too-many-requests`
 */
export async function beginSecondFactor(
  db: Database,
  person: CurrentPerson,
  input: BeginSecondFactor,
  now: Date,
): Promise<BegunSecondFactor> {
  const { password } = parse(beginSecondFactorSchema, input);
  await provePassword(db, person.id, password, now);
  const secret = newCodeSecret();
  const { rowCount } = await db.pool.query(
    `insert into second_factor as stored (person_id, secret, created_at)
     values ($1::uuid, $2::text, $3::timestamptz)
     on conflict (person_id) do update
       set secret = excluded.secret, created_at = excluded.created_at, last_step = 0
       where stored.confirmed_at is null`,
    [person.id, seal(secret, sealedFor(person.id)), now],
  );
  if (rowCount !== 1) throw new Fault("conflict", "A second factor is on already: switch it off first.");
  return { secret, address: codeAddress(secret, person.email) };
}

export const beginSecondFactorSchema = z.strictObject({ password: z.string() });
export type BeginSecondFactor = z.input<typeof beginSecondFactorSchema>;

export const begunSecondFactorSchema = z.object({
  secret: z.string().meta({ description: "base32, to type into an authenticator app" }),
  address: z.string().meta({ description: "otpauth://…, to draw as a QR code" }),
});
export type BegunSecondFactor = z.infer<typeof begunSecondFactorSchema>;
