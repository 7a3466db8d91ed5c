import { randomUUID } from "node:crypto";
import { z } from "zod";
import { countAttempt } from "@/lib/auth/attempts";
import { email } from "@/lib/auth/email";
import { hashPassword, newPassword } from "@/lib/auth/password";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { plainLine } from "@/lib/contract/plainLine";
import type { Database } from "@/lib/db/database";
import type { Asking } from "@/lib/tenancy/ctx";
import { insertOrganisation } from "@/lib/tenancy/insertOrganisation";
import { newOrganisation } from "@/lib/tenancy/newOrganisation";

/**
 * A new person with a new organisation, of which they are the owner: both, or neither.
 * @param address where the request comes from, at most 20 in fifteen minutes; null on the command line
 * @throws Fault `invalid`; `conflict` when somebody has that e-mail address; `too-many-requests`
 */
export async function signUp(
  db: Database,
  input: SignUp,
  now: Date,
  address: string | null,
  request?: Asking,
): Promise<SignedUp> {
  if (address !== null) await countAttempt(db, { subject: `sign-up:${address}`, limit: 20 }, now);
  const { organisation, email, name, password, ...settings } = parse(signUpSchema, input);
  // hashed before anything is looked up, so that a taken address is not told by a quicker answer
  const passwordHash = await hashPassword(password);
  const personId = randomUUID();
  return db.prisma.$transaction(async (tx) => {
    const { count } = await tx.person.createMany({
      data: [{ id: personId, email, name, passwordHash, createdAt: now }],
      skipDuplicates: true,
    });
    if (count === 0)
      throw new Fault("conflict", "There is an account with this e-mail address: sign in instead.");
    const owned = { ...settings, name: organisation, ownerId: personId };
    const made = await insertOrganisation(tx, now, owned, request);
    return { personId, org: made.org, organisation: made.slug };
  });
}

export const signUpSchema = z.strictObject({
  name: plainLine(100),
  email,
  password: newPassword,
  /** the organisation's name */
  organisation: newOrganisation.shape.name,
  timezone: newOrganisation.shape.timezone,
  currency: newOrganisation.shape.currency,
});

export type SignUp = z.input<typeof signUpSchema>;

export interface SignedUp {
  personId: string;
  /** the organisation's id */
  org: string;
  /** the organisation's slug */
  organisation: string;
}
