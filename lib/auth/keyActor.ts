import { timingSafeEqual } from "node:crypto";
import { readKeyText, secretHash } from "@/lib/auth/keyText";
import { type KnownKey, knownKey } from "@/lib/auth/knownKeys";
import type { Database } from "@/lib/db/database";
import { perProcess } from "@/lib/db/perProcess";
import { type Run, statements } from "@/lib/db/statements";
import { type Actor, type Ctx, scopes } from "@/lib/tenancy/ctx";

/**
 * The organisation and the actor that an API key stands for, or null: mistyped, unknown, wrong, expired and revoked
 * keys are not told apart. Notes the use of the key, once a minute at most.
 */
export async function keyActor(
  db: Database,
  text: string,
  now: Date,
): Promise<{ org: string; actor: Actor } | null> {
  const parts = readKeyText(text);
  if (parts === null) return null;
  const key = await knownKey(parts.id, now, () => readKey(db, parts.id, now));
  if (key === null || !timingSafeEqual(key.secretHash, secretHash(parts.secret))) return null;
  if (key.revokedAt !== null || (key.expiresAt !== null && key.expiresAt <= now)) return null;
  await noteUse(db, key.org, parts.id, now);
  return { org: key.org, actor: { kind: "key", id: parts.id, scopes: key.scopes } };
}

async function readKey(db: Database, id: string, now: Date): Promise<KnownKey | null> {
  const { rows } = await db.pool.query<{ organisation_id: string }>(
    "select organisation_id from directory_key where key_id = $1::text",
    [id],
  );
  const org = rows[0]?.organisation_id;
  if (org === undefined) return null;
  const found = await statements(as(db, org, now), (run: Run) =>
    run<Omit<KnownKey, "org" | "scopes"> & { scopes: string[] }>(
      `select secret_hash as "secretHash", scopes, expires_at as "expiresAt", revoked_at as "revokedAt"
       from api_key
       where organisation_id = $1::uuid and key_id = $2::text`,
      [org, id],
    ),
  );
  const row = found[0];
  return row ? { ...row, org, scopes: scopes.filter((scope) => row.scopes.includes(scope)) } : null;
}

async function noteUse(db: Database, org: string, id: string, now: Date): Promise<void> {
  const noted = perProcess("keyUses", () => new Map<string, number>());
  if (now.getTime() - (noted.get(id) ?? 0) < 60_000) return;
  noted.delete(id);
  noted.set(id, now.getTime());
  const oldest = noted.keys().next();
  if (noted.size > 10_000 && !oldest.done) noted.delete(oldest.value);
  await statements(as(db, org, now), (run) =>
    run(
      `update api_key set last_used_at = $3::timestamptz
       where organisation_id = $1::uuid and key_id = $2::text
         and (last_used_at is null or last_used_at <= $4::timestamptz)`,
      [org, id, now, new Date(now.getTime() - 60_000)],
    ),
  );
}

function as(db: Database, org: string, now: Date): Ctx {
  return { org, db, now, actor: { kind: "command", id: "key" } };
}
