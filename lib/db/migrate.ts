import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { appRole } from "@/lib/db/appUrl";
import { scramVerifier } from "@/lib/db/scramVerifier";

/**
 * Brings the database up to date: creates the role `handover_app`, then applies each folder of prisma/migrations
 * that is not yet recorded, in the order of their names, one transaction each, under a lock, so that any number of
 * servers may start at once. Records them in `_prisma_migrations` as `prisma migrate deploy` would (the checksum is
 * the plain sha256 of the file), and downloads nothing.
 *
 * @param ownerUrl connection string of the role that owns the tables and may create roles
 * @param appUrl connection string to serve through: the password of `handover_app` is taken from it
 * @returns the names of the migrations that were applied now
 * @throws OldServer below PostgreSQL 15; ChangedMigration when an applied file was edited afterwards
 */
export async function migrate(
  ownerUrl: string,
  appUrl: string,
  folder = migrationsFolder(),
): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "handover migrate" });
  // a connection that is cut fails the statement that waits; without a listener it would end the process besides
  client.on("error", () => {});
  await client.connect();
  try {
    await refuseOldServer(client);
    await client.query("select pg_advisory_lock($1::bigint)", [lockKey]);
    await ensureAppRole(client, appUrl);
    await client.query(recordTable);
    // so that the server can tell whether it is up to date
    await client.query("grant select on _prisma_migrations to handover_app");
    return await applyMissing(client, folder);
  } finally {
    await client.end();
  }
}

export class OldServer extends Error {
  override name = "OldServer";
}
export class ChangedMigration extends Error {
  override name = "ChangedMigration";
}

// any constant serves, as long as every version of Handover takes the same
const lockKey = 4_710_320_611;

const recordTable = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;

function migrationsFolder(): string {
  return join(process.cwd(), "prisma", "migrations");
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; text: string }>(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as text",
  );
  const version = rows[0];
  if (version && version.number < 150_000) {
    throw new OldServer(`PostgreSQL ${version.text} is too old: Handover needs 15, 16, 17 or 18.`);
  }
}

async function applyMissing(client: pg.Client, folder: string): Promise<string[]> {
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    "select migration_name, checksum from _prisma_migrations where rolled_back_at is null and finished_at is not null",
  );
  const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const done: string[] = [];
  for (const name of names) {
    const sql = await readFile(join(folder, name, "migration.sql"), "utf8");
    const checksum = createHash("sha256").update(sql).digest("hex");
    const recorded = applied.get(name);
    if (recorded === checksum) continue;
    if (recorded !== undefined) {
      throw new ChangedMigration(
        `${name} was applied to this database and edited since: add a new migration instead.`,
      );
    }
    await applyOne(client, name, checksum, sql);
    done.push(name);
  }
  return done;
}

/** While a migration waits for a lock, everybody waits behind it: it lets go after a moment, and comes again. */
async function applyOne(client: pg.Client, name: string, checksum: string, sql: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryOne(client, name, checksum, sql);
    } catch (error) {
      const inTheWay = error instanceof pg.DatabaseError && waits.has(error.code ?? "");
      if (!inTheWay || attempt === 40) throw error;
    }
    await sleep(500 + 500 * Math.random());
  }
}

/** A lock that does not come, and one whose holder waits for this migration (40P01): it lets go of both alike. */
const waits = new Set(["55P03", "40P01"]);

async function tryOne(client: pg.Client, name: string, checksum: string, sql: string): Promise<void> {
  await client.query("begin");
  try {
    await client.query("set local lock_timeout = '1500ms'");
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       values ($1::text, $2::text, now(), $3::text, 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("commit");
  } catch (error) {
    // what failed is to be told, also where there is no connection left to roll back on
    await client.query("rollback").catch(() => {});
    throw error;
  }
}

/** Creates the role, or sets its password when it can't sign in; several databases of a cluster share it. */
async function ensureAppRole(client: pg.Client, appUrl: string): Promise<void> {
  const { user, password } = appRole(appUrl);
  const own = user === "handover_app";
  if (own && (await canSignIn(appUrl))) return;
  const { rowCount } = await client.query("select from pg_roles where rolname = 'handover_app'");
  if (!own) {
    if (!rowCount) await ignoring(raced, () => client.query("create role handover_app nologin"));
    return;
  }
  const login = `login password ${client.escapeLiteral(scramVerifier(password))}`;
  if (!rowCount) await ignoring(raced, () => client.query(`create role handover_app ${login}`));
  if (await canSignIn(appUrl)) return;
  await ignoring(raced, () => client.query(`alter role handover_app ${login}`));
}

// already there, or (XX000) "tuple concurrently updated": another database's migration did the same at this moment
const raced = ["42710", "23505", "XX000"];

async function canSignIn(appUrl: string): Promise<boolean> {
  const probe = new pg.Client({ connectionString: appUrl });
  try {
    await probe.connect();
    return true;
  } catch {
    return false;
  } finally {
    await probe.end().catch(() => {});
  }
}

async function ignoring(codes: string[], run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && codes.includes(error.code ?? ""))) throw error;
  }
}
