import { z } from "zod";
import { linkTokenHash } from "@/lib/auth/linkToken";
import type { Database } from "@/lib/db/database";
import { type Run, statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import { roles } from "@/lib/tenancy/permissions";

/** An invitation that can be taken. */
export type FoundInvitation = z.infer<typeof row> & {
  /** of its organisation, as nobody in particular */
  ctx: Ctx;
  hash: string;
};

/** The invitation of a link; null where there is none, it has expired, was taken or revoked: these are not told apart. */
export async function findInvitation(
  db: Database,
  token: string,
  now: Date,
): Promise<FoundInvitation | null> {
  const hash = linkTokenHash(token);
  if (hash === null) return null;
  const { rows } = await db.pool.query<{ organisation_id: string }>(
    "select organisation_id from directory_invitation where token_hash = $1::text",
    [hash],
  );
  const org = rows[0]?.organisation_id;
  if (org === undefined) return null;
  const ctx: Ctx = { org, db, now, actor: { kind: "key", id: "invitation", scopes: [] } };
  const found = await statements(ctx, (run) => openInvitation(ctx, run, hash));
  return found && { ...found, ctx, hash };
}

/** The same inside a transaction, which holds it from here on. */
export async function openInvitation(
  { org, now }: Pick<Ctx, "org" | "now">,
  run: Run,
  hash: string,
): Promise<z.infer<typeof row> | null> {
  const [found] = await run(select, [org, hash, now]);
  return found ? row.parse(found) : null;
}

const row = z.object({
  id: z.string(),
  role: z.enum(roles),
  email: z.string().nullable(),
  organisation: z.string(),
  slug: z.string(),
});

const select = `
  select i.invitation_id as id, i.role, i.email, o.name as organisation, o.slug
  from invitation i
  join organisation o using (organisation_id)
  where i.organisation_id = $1::uuid and i.token_hash = $2::text
    and i.accepted_at is null and i.revoked_at is null and i.expires_at > $3::timestamptz
  for update of i`;
