import { randomUUID } from "node:crypto";
import { z } from "zod";
import { record } from "@/lib/audit/record";
import { countAttempt } from "@/lib/auth/attempts";
import { email as emailSchema } from "@/lib/auth/email";
import { hashPassword, newPassword } from "@/lib/auth/password";
import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { plainLine } from "@/lib/contract/plainLine";
import type { Database } from "@/lib/db/database";
import { type Run, statements } from "@/lib/db/statements";
import { findInvitation, openInvitation } from "@/lib/members/findInvitation";
import type { Actor, Asking } from "@/lib/tenancy/ctx";

/** Who takes an invitation: somebody with an account, or the details of a new one. */
export type Joining = { id: string; email: string } | NewPerson | ProvedPerson;

/** Whose address an OIDC provider has proved: their account has no password. */
export interface ProvedPerson {
  name: string;
  email: string;
  identity: { issuer: string; subject: string };
}

/**
 * Takes an invitation: the person belongs to the organisation from here on, and the link is used up. Of two who take it
 * at once one comes in.
 * @param address where the request comes from, at most 30 in fifteen minutes
 * @throws Fault `not-found` for a link that there is not (any more); `forbidden` for another e-mail address than the
 *   one that it was mailed to; `conflict` for who is a member already, or has an account under the address typed;
 *   `invalid`; `too-many-requests`
 */
export async function join(
  db: Database,
  token: string,
  who: Joining,
  now: Date,
  address: string,
  request?: Asking,
): Promise<Joined> {
  await countAttempt(db, { subject: `join:${address}`, limit: 30 }, now);
  const person = "id" in who ? { ...who, made: null } : await newcomer(who);
  const found = await findInvitation(db, token, now);
  if (found === null) throw gone();
  const { hash, slug, ctx } = found;
  return statements(ctx, async (run) => {
    const invitation = await openInvitation(ctx, run, hash);
    if (invitation === null) throw gone();
    const { id, role, email } = invitation;
    if (email !== null && email !== person.email) {
      throw new Fault("forbidden", "This invitation was mailed to another e-mail address than yours.");
    }
    if (person.made) await makePerson(run, person.id, person.made, now);
    const added = await run(insertMember, [ctx.org, person.id, role, now]);
    if (added.length === 0) throw new Fault("conflict", "You are a member of this organisation already.");
    await run(
      "insert into directory_member (person_id, organisation_id) values ($1::uuid, $2::uuid) on conflict do nothing",
      [person.id, ctx.org],
    );
    await run(taken, [ctx.org, id, now, person.id]);
    await run("delete from directory_invitation where organisation_id = $1::uuid and token_hash = $2::text", [
      ctx.org,
      hash,
    ]);
    const actor: Actor = { kind: "person", id: person.id, role };
    await record(
      run,
      { org: ctx.org, actor, now, request },
      { action: "member.joined", subject: `person:${person.id}`, after: { role, invitation: id } },
    );
    return { personId: person.id, organisation: slug };
  });
}

export const newPersonSchema = z.strictObject({
  name: plainLine(100),
  email: emailSchema,
  password: newPassword,
});
export type NewPerson = z.input<typeof newPersonSchema>;

export interface Joined {
  personId: string;
  /** the organisation's slug */
  organisation: string;
}

interface Made {
  name: string;
  email: string;
  passwordHash: string | null;
  identity: ProvedPerson["identity"] | null;
}

/** Hashed before anything is looked up, so that a taken address or a wrong link is not told by a quicker answer. */
async function newcomer(input: NewPerson | ProvedPerson): Promise<{ id: string; email: string; made: Made }> {
  const id = randomUUID();
  if ("identity" in input) return { id, email: input.email, made: { ...input, passwordHash: null } };
  const { name, email, password } = parse(newPersonSchema, input);
  const passwordHash = await hashPassword(password);
  return { id, email, made: { name, email, passwordHash, identity: null } };
}

async function makePerson(
  run: Run,
  id: string,
  { name, email, passwordHash, identity }: Made,
  now: Date,
): Promise<void> {
  const made = await run(
    `insert into person (id, email, name, password_hash, created_at)
     values ($1::uuid, $2::text, $3::text, $4::text, $5::timestamptz)
     on conflict (email) do nothing
     returning id`,
    [id, email, name, passwordHash, now],
  );
  if (made.length === 0) {
    throw new Fault(
      "conflict",
      "There is an account with this e-mail address: sign in, then open the link again.",
    );
  }
  if (identity === null) return;
  await run(
    `insert into person_identity (issuer, subject, person_id, created_at)
     values ($1::text, $2::text, $3::uuid, $4::timestamptz)`,
    [identity.issuer, identity.subject, id, now],
  );
}

function gone(): Fault {
  return new Fault("not-found", "This invitation is not open (any more): ask for another one.");
}

const insertMember = `
  insert into member (organisation_id, person_id, role, created_at)
  values ($1::uuid, $2::uuid, $3::text, $4::timestamptz)
  on conflict (organisation_id, person_id) do nothing
  returning person_id`;

const taken = `
  update invitation set accepted_at = $3::timestamptz, accepted_by = $4::uuid
  where organisation_id = $1::uuid and invitation_id = $2::uuid`;
