import type { Database } from "@/lib/db/database";
import { statements } from "@/lib/db/statements";
import type { Asking, Ctx } from "@/lib/tenancy/ctx";
import { insertOrganisation } from "@/lib/tenancy/insertOrganisation";
import type { NewOrganisation } from "@/lib/tenancy/newOrganisation";
import { type Role, roles } from "@/lib/tenancy/permissions";
import { publicSlug } from "@/lib/tenancy/publicSlug";
import { isSlug } from "@/lib/tenancy/slugFrom";

/**
 * Makes an organisation: its directory entry, its settings, its owner (when `ownerId` names a person) and the first
 * line of its log.
 * @throws Fault `conflict` when the slug asked for is taken; `invalid`
 */
export async function createOrganisation(
  db: Database,
  now: Date,
  input: NewOrganisation,
  request?: Asking,
): Promise<{ org: string; slug: string }> {
  return db.prisma.$transaction((tx) => insertOrganisation(tx, now, input, request));
}

/** The id of the organisation of that slug, or null. Says nothing about who may see it. */
export async function organisationBySlug(db: Database, slug: string): Promise<string | null> {
  if (!isSlug(slug) && slug !== publicSlug) return null;
  const { rows } = await db.pool.query<{ organisation_id: string }>(
    "select organisation_id from directory_slug where slug = $1::text",
    [slug],
  );
  return rows[0]?.organisation_id ?? null;
}

/** The ids of all organisations, for work that goes through each of them as itself. */
export async function everyOrganisation(db: Database): Promise<string[]> {
  const { rows } = await db.pool.query<{ organisation_id: string }>(
    "select organisation_id from directory_slug order by organisation_id",
  );
  return rows.map((row) => row.organisation_id);
}

export interface Membership {
  org: string;
  slug: string;
  name: string;
  role: Role;
  sample: boolean;
}

/** The organisations of a person, by name; each is read as that organisation. */
export async function organisationsOfPerson(
  db: Database,
  personId: string,
  now: Date,
): Promise<Membership[]> {
  const { rows } = await db.pool.query<{ organisation_id: string }>(
    "select organisation_id from directory_member where person_id = $1::uuid",
    [personId],
  );
  const found = await Promise.all(
    rows.map((row) => membership({ org: row.organisation_id, db, now }, personId)),
  );
  return found
    .filter((entry) => entry !== null)
    .sort((a, b) => a.name.localeCompare(b.name, "en") || (a.slug < b.slug ? -1 : 1));
}

/** What the person is in the organisation, or null: asked of the organisation itself, under row-level security. */
export async function membership(
  ctx: Pick<Ctx, "org" | "db" | "now">,
  personId: string,
): Promise<Membership | null> {
  const rows = await statements({ ...ctx, actor: { kind: "person", id: personId, role: "viewer" } }, (run) =>
    run<Omit<Membership, "role"> & { role: string }>(
      `select organisation_id as org, o.slug, o.name, o.sample, m.role
       from member m
       join organisation o using (organisation_id)
       where m.organisation_id = $1::uuid and m.person_id = $2::uuid`,
      [ctx.org, personId],
    ),
  );
  const row = rows[0];
  const role = roles.find((known) => known === row?.role);
  return row && role ? { ...row, role } : null;
}
