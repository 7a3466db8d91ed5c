import { unseal } from "@/lib/auth/sealed";
import type { Database } from "@/lib/db/database";
import { statements } from "@/lib/db/statements";
import { isHookId } from "@/lib/hooks/hookId";
import { secretBytes } from "@/lib/hooks/hookSecret";
import { sealedFor } from "@/lib/hooks/sealedFor";
import { type Mapping, mapping as mappingSchema } from "@/lib/imports/mapping";
import type { Ctx } from "@/lib/tenancy/ctx";

/** A webhook that may be sent to. */
export interface KnownHook {
  org: string;
  id: string;
  source: string;
  /** null: the body holds events as they are */
  mapping: Mapping | null;
  /** those in force, the newest first; none where they cannot be read any more */
  secrets: Buffer[];
}

/** The webhook at an address, or null where there is none or it was revoked. */
export async function findHook(db: Database, id: string, now: Date): Promise<KnownHook | null> {
  if (!isHookId(id)) return null;
  const { rows } = await db.pool.query<{ organisation_id: string }>(
    "select organisation_id from directory_hook where hook_id = $1::text",
    [id],
  );
  const org = rows[0]?.organisation_id;
  if (org === undefined) return null;
  const [hook] = await statements(as(db, org, now), (run) => run<Row>(select, [org, id, now]));
  if (!hook) return null;
  const secrets = [hook.secret, hook.previous_secret]
    .map((sealed) => (sealed === null ? null : unseal(sealed, sealedFor(org, id))))
    .map((text) => (text === null ? null : secretBytes(text)))
    .filter((bytes) => bytes !== null);
  const mapping = hook.mapping === null ? null : mappingSchema.parse(hook.mapping);
  return { org, id, source: hook.source, mapping, secrets };
}

/** Notes that a webhook came, once a minute at most. */
export async function noteHookUse(ctx: Ctx, id: string): Promise<void> {
  await statements(ctx, (run) => run(noted, [ctx.org, id, ctx.now, new Date(ctx.now.getTime() - 60_000)]));
}

interface Row {
  source: string;
  mapping: unknown;
  secret: string;
  previous_secret: string | null;
}

const select = `
  select source, mapping, secret,
    case when previous_until > $3::timestamptz then previous_secret end as previous_secret
  from hook
  where organisation_id = $1::uuid and hook_id = $2::text and revoked_at is null`;

const noted = `
  update hook set last_used_at = $3::timestamptz
  where organisation_id = $1::uuid and hook_id = $2::text
    and (last_used_at is null or last_used_at <= $4::timestamptz)`;

function as(db: Database, org: string, now: Date): Ctx {
  return { org, db, now, actor: { kind: "command", id: "webhook" } };
}
