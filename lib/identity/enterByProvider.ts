import { randomUUID } from "node:crypto";
import { z } from "zod";
import { countAttempt } from "@/lib/auth/attempts";
import { email as emailSchema } from "@/lib/auth/email";
import { secondFactorOf } from "@/lib/auth/secondFactor/secondFactorOf";
import type { SessionToken } from "@/lib/auth/sessionCookie";
import { Fault } from "@/lib/contract/fault";
import { plainLine } from "@/lib/contract/plainLine";
import type { Database } from "@/lib/db/database";
import type { Provider } from "@/lib/identity/provider";
import { join } from "@/lib/members/join";
import type { Asking } from "@/lib/tenancy/ctx";

/** What a provider said of somebody, in an ID token that was checked. */
export interface Coming {
  claims: unknown;
  /** the link's secret, for who comes from an invitation */
  invitation: string | null;
  /** who is signed in here and connects the provider */
  connecting: string | null;
  /** where the request comes from */
  address: string;
  request?: Asking | undefined;
}

export type Entered =
  | { outcome: "signed-in"; session: SessionToken; organisation: string | null }
  /** the second factor that they switched on here is asked for next */
  | { outcome: "code"; session: SessionToken }
  | { outcome: "connected" }
  | { outcome: "refused"; reason: Refusal };

/** The words are in the message files: `provider.refused`. */
export type Refusal =
  | "broken-off"
  | "email-unverified"
  | "account-exists"
  | "unknown-person"
  | "invitation-gone"
  | "invitation-other"
  | "identity-taken"
  | "too-many-requests";

/**
 * Decides who comes in by the provider. Somebody is known by what the provider calls them (`sub`), never by their
 * e-mail address: an account that has the same address is not theirs until its owner connects the provider. Who is not
 * known comes in with an invitation, or where the provider may let people in; the provider must have proved their
 * address then. A second factor that a person switched on here is asked for after the provider, too.
 */
export async function enterByProvider(
  db: Database,
  provider: Provider,
  coming: Coming,
  now: Date,
): Promise<Entered> {
  const said = claimsSchema.safeParse(coming.claims);
  if (!said.success || said.data.iss.replace(/\/+$/, "") !== provider.issuer) return refused("broken-off");
  const identity = { issuer: provider.issuer, subject: said.data.sub };
  const known = await personOf(db, identity);
  if (coming.connecting !== null) return connect(db, identity, known, coming.connecting, now);
  if (known !== null) {
    const { on } = await secondFactorOf(db, known.personId);
    return on
      ? { outcome: "code", session: known }
      : { outcome: "signed-in", session: known, organisation: null };
  }
  const email = emailSchema.safeParse(said.data.email);
  if (!email.success || !isTrue(said.data.email_verified)) return refused("email-unverified");
  if (await isTaken(db, email.data)) return refused("account-exists");
  const name = plainLine(100).safeParse(said.data.name);
  const person = { name: name.success ? name.data : email.data.slice(0, 100), email: email.data, identity };
  try {
    if (coming.invitation !== null) {
      const joined = await join(db, coming.invitation, person, now, coming.address, coming.request);
      const session = { personId: joined.personId, sessionVersion: 1 };
      return { outcome: "signed-in", session, organisation: joined.organisation };
    }
    if (!provider.signUp) return refused("unknown-person");
    await countAttempt(db, { subject: `sign-up:${coming.address}`, limit: 20 }, now);
    const personId = await makePerson(db, person, now);
    return { outcome: "signed-in", session: { personId, sessionVersion: 1 }, organisation: null };
  } catch (error) {
    const reason = error instanceof Fault ? refusals[error.code] : undefined;
    if (reason === undefined) throw error;
    return refused(reason);
  }
}

const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  email: z.unknown().optional(),
  email_verified: z.unknown().optional(),
  name: z.unknown().optional(),
});

const refusals: Partial<Record<Fault["code"], Refusal>> = {
  "not-found": "invitation-gone",
  forbidden: "invitation-other",
  conflict: "account-exists",
  "too-many-requests": "too-many-requests",
};

interface Identity {
  issuer: string;
  subject: string;
}

function refused(reason: Refusal): Entered {
  return { outcome: "refused", reason };
}

/** Some providers write booleans as text. */
function isTrue(value: unknown): boolean {
  return value === true || value === "true";
}

async function personOf(db: Database, { issuer, subject }: Identity): Promise<SessionToken | null> {
  const { rows } = await db.pool.query<SessionToken>(
    `select p.id as "personId", p.session_version as "sessionVersion"
     from person_identity i
     join person p on p.id = i.person_id
     where i.issuer = $1::text and i.subject = $2::text`,
    [issuer, subject],
  );
  return rows[0] ?? null;
}

async function connect(
  db: Database,
  { issuer, subject }: Identity,
  known: SessionToken | null,
  personId: string,
  now: Date,
): Promise<Entered> {
  if (known !== null) {
    return known.personId === personId ? { outcome: "connected" } : refused("identity-taken");
  }
  const { rowCount } = await db.pool.query(
    `insert into person_identity (issuer, subject, person_id, created_at)
     values ($1::text, $2::text, $3::uuid, $4::timestamptz)
     on conflict do nothing`,
    [issuer, subject, personId, now],
  );
  return rowCount === 1 ? { outcome: "connected" } : refused("identity-taken");
}

async function isTaken(db: Database, email: string): Promise<boolean> {
  const { rowCount } = await db.pool.query("select 1 from person where email = $1::text", [email]);
  return rowCount === 1;
}

async function makePerson(
  db: Database,
  { name, email, identity }: { name: string; email: string; identity: Identity },
  now: Date,
): Promise<string> {
  const id = randomUUID();
  return db.prisma.$transaction(async (tx) => {
    const { count } = await tx.person.createMany({
      data: [{ id, email, name, passwordHash: null, createdAt: now }],
      skipDuplicates: true,
    });
    if (count === 0) throw new Fault("conflict", "There is an account with this e-mail address.");
    await tx.personIdentity.create({ data: { ...identity, personId: id, createdAt: now } });
    return id;
  });
}
