import { z } from "zod";
import { provePassword } from "@/lib/auth/provePassword";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import type { Database } from "@/lib/db/database";
import { passSetCookie } from "@/lib/identity/passCookie";
import { type Provider, provider } from "@/lib/identity/provider";

/**
 * Lets a person who is signed in and types their password go to the provider to connect it.
 * @returns the value of a Set-Cookie, which holds for ten minutes and for this person's session alone
 * @throws Fault `conflict` when no provider is set up; `invalid`, also for who has no password; `too-many-requests`
 */
export async function beginConnecting(
  db: Database,
  personId: string,
  input: ProvedOnce,
  now: Date,
  at: Provider | null = provider(),
): Promise<string> {
  if (at === null) throw noProvider();
  const { password } = parse(provedOnceSchema, input);
  await provePassword(db, personId, password, now);
  const { rows } = await db.pool.query<{ version: number }>(
    "select session_version as version from person where id = $1::uuid",
    [personId],
  );
  return passSetCookie("connecting", { personId, sessionVersion: rows[0]?.version ?? 0 });
}

/**
 * Ends that a person signs in with the provider: by the password, so that nobody locks themselves out.
 * @throws as `beginConnecting`
 */
export async function disconnect(
  db: Database,
  personId: string,
  input: ProvedOnce,
  now: Date,
  at: Provider | null = provider(),
): Promise<void> {
  if (at === null) throw noProvider();
  const { password } = parse(provedOnceSchema, input);
  await provePassword(db, personId, password, now);
  await db.pool.query("delete from person_identity where person_id = $1::uuid and issuer = $2::text", [
    personId,
    at.issuer,
  ]);
}

export const provedOnceSchema = z.strictObject({ password: z.string() });
export type ProvedOnce = z.input<typeof provedOnceSchema>;

function noProvider(): Fault {
  return new Fault("conflict", "No provider to sign in with is set up here (OIDC_ISSUER).");
}
