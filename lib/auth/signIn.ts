import { countAttempt, forgive } from "@/lib/auth/attempts";
import { email as emailSchema } from "@/lib/auth/email";
import { isPassword } from "@/lib/auth/password";
import { passSecondFactor } from "@/lib/auth/secondFactor/passSecondFactor";
import { Fault } from "@/lib/contract/fault";
import type { Database } from "@/lib/db/database";

export interface SignIn {
  email: string;
  password: string;
  /** of the second factor, for who has one */
  code?: string;
  /** where the attempt comes from */
  address: string;
}

export interface SignedIn {
  id: string;
  email: string;
  name: string;
  sessionVersion: number;
}

/**
 * The person with that e-mail address and password, or null: an unknown address and a wrong password are not told
 * apart, in the answer or in the time it takes. Ten failures per account and fifty per network address are allowed in
 * fifteen minutes.
 * @throws Fault `too-many-requests`, whether or not the password is right; `unauthenticated` with `secondFactor`
 *   (`needed` or `wrong`) when the password is right and the code of the second factor is not there or not right
 */
export async function signIn(db: Database, input: SignIn, now: Date): Promise<SignedIn | null> {
  const account = { subject: `account:${input.email.trim().toLowerCase()}`, limit: 10 };
  const address = { subject: `address:${input.address}`, limit: 50 };
  await countAttempt(db, address, now);
  await countAttempt(db, account, now);
  const found = await personBy(db, input.email);
  if (!(await isPassword(found?.passwordHash ?? null, input.password.slice(0, 200))) || found === null)
    return null;
  await forgive(db, account, now, true);
  await forgive(db, address, now);
  const passed = await passSecondFactor(db, found.id, input.code ?? "", now);
  if (passed === "needed" || passed === "wrong") {
    throw new Fault("unauthenticated", "The code of the second factor is missing or not right.", {
      secondFactor: passed,
    });
  }
  const { passwordHash: _, ...person } = found;
  return person;
}

async function personBy(
  db: Database,
  text: string,
): Promise<(SignedIn & { passwordHash: string | null }) | null> {
  const parsed = emailSchema.safeParse(text);
  if (!parsed.success) return null;
  const { rows } = await db.pool.query<SignedIn & { passwordHash: string | null }>(
    `select id, email, name, session_version as "sessionVersion", password_hash as "passwordHash"
     from person where email = $1::text`,
    [parsed.data],
  );
  return rows[0] ?? null;
}
