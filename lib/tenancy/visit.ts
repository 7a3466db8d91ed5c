import type { Database } from "@/lib/db/database";
import { statements } from "@/lib/db/statements";
import type { Actor } from "@/lib/tenancy/ctx";
import { type Membership, membership, organisationBySlug } from "@/lib/tenancy/organisations";
import { publicSlug } from "@/lib/tenancy/publicSlug";

/** As what somebody is in an organisation. */
export interface Visit {
  actor: Actor;
  /** of a visitor: a viewer's, though they are in no list of members */
  membership: Membership;
  /**
   * what is now for them. A visitor sees the sample firm at the time it was made, where its events end: later its last
   * weeks would be empty
   */
  now: Date;
}

/** Who comes: a person who is signed in, or nobody known; and the address that they ask from. */
export interface Comer {
  personId: string | null;
  address: string;
}

/**
 * As what somebody comes into the organisation of a slug: its members in their role, into the public sample firm
 * everybody else as a visitor. Null, the same whether there is no organisation of that slug or it is not theirs.
 */
export async function visit(
  db: Database,
  slug: string,
  { personId, address }: Comer,
  now: Date,
): Promise<Visit | null> {
  if (personId === null && slug !== publicSlug) return null;
  const org = await organisationBySlug(db, slug);
  if (org === null) return null;
  const member = personId === null ? null : await membership({ org, db, now }, personId);
  if (personId !== null && member !== null) {
    return { actor: { kind: "person", id: personId, role: member.role }, membership: member, now };
  }
  return slug === publicSlug ? visitSample(db, org, address, now) : null;
}

/** The visit to the public sample firm of somebody who is not known there, or null: there is none. */
async function visitSample(db: Database, org: string, address: string, now: Date): Promise<Visit | null> {
  const actor: Actor = { kind: "visitor", id: address };
  const [found] = await statements({ org, actor, db, now }, (run) =>
    run<Omit<Membership, "role"> & { made: Date }>(
      `select organisation_id as org, slug, name, sample, created_at as made from organisation
       where organisation_id = $1::uuid and sample`,
      [org],
    ),
  );
  if (!found) return null;
  const { made, ...organisation } = found;
  return { actor, membership: { ...organisation, role: "viewer" }, now: made };
}
