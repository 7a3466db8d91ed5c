import { existsSync } from "node:fs";
import { chmod, copyFile, mkdir, readdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { EmbeddedPostgresError } from "@/lib/db/embedded/embeddedPostgresError";
import { startEmbedded } from "@/lib/db/embedded/startEmbedded";

/** What a backup says of itself. */
export interface BackupNote {
  kind: "handover backup";
  /** when it ended: what was committed by then is in it */
  at: string;
  /** of PostgreSQL, such as 18 */
  major: number;
}

/**
 * Copies an installation with an embedded database, while it runs: the cluster as PostgreSQL's base backups do it (a
 * checkpoint, the files however they change meanwhile, and the log that makes them whole), and `secrets.json`, without
 * which sessions and sealed addresses cannot be read. Whoever has it has everything.
 *
 * @param to a folder that is not there yet; it appears under that name when it is whole
 * @throws EmbeddedPostgresError when `to` is there
 */
export async function backupEmbedded(dataFolder: string, to: string): Promise<BackupNote> {
  if (existsSync(to)) throw new EmbeddedPostgresError(`${to} is there already: name a folder that is not.`);
  const part = `${to}.part`;
  await mkdir(part, { recursive: false, mode: 0o700 }).catch((error: Error) => {
    throw new EmbeddedPostgresError(`${part} could not be made: ${error.message}`);
  });
  const embedded = await startEmbedded(dataFolder);
  const client = new Client({ connectionString: embedded.url });
  try {
    await client.connect();
    const note = await copyCluster(client, join(part, "postgres"));
    for (const file of ["secrets.json", "demo.json"]) {
      if (existsSync(join(dataFolder, file))) await copyFile(join(dataFolder, file), join(part, file));
    }
    await writeFile(join(part, "backup.json"), `${JSON.stringify(note, null, 2)}\n`, { flush: true });
    await rename(part, to);
    return note;
  } finally {
    await client.end().catch(() => {});
    await embedded.release();
  }
}

async function copyCluster(client: Client, to: string): Promise<BackupNote> {
  const { rows } = await client.query<{ data: string; major: number }>(
    "select current_setting('data_directory') as data, current_setting('server_version_num')::int / 10000 as major",
  );
  const { data = "", major = 0 } = rows[0] ?? {};
  // the log since then is kept until the session ends, however much is written meanwhile
  await client.query("select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
  await client.query("select pg_backup_start('handover backup', true)");
  await mkdir(to, { mode: 0o700 });
  await copyFolder(data, to, "");
  const stopped = await client.query<{ label: string; map: string; at: Date }>(
    "select labelfile as label, spcmapfile as map, now() as at from pg_backup_stop(false)",
  );
  const { label = "", map = "", at = new Date() } = stopped.rows[0] ?? {};
  await writeFile(join(to, "backup_label"), label, { mode: 0o600 });
  if (map.trim() !== "") await writeFile(join(to, "tablespace_map"), map, { mode: 0o600 });
  for (const segment of await readdir(join(data, "pg_wal"))) {
    if (!/^[0-9A-F]{24}$|\.history$/.test(segment)) continue;
    await copyFile(join(data, "pg_wal", segment), join(to, "pg_wal", segment)).catch(unlessGone);
  }
  return { kind: "handover backup", at: at.toISOString(), major };
}

/** Files may come, grow and go while they are copied: the log tells what became of them. */
async function copyFolder(from: string, to: string, inside: string): Promise<void> {
  for (const entry of await readdir(join(from, inside), { withFileTypes: true }).catch(unlessGone)) {
    const path = join(inside, entry.name);
    if (left.has(path) || /^pgsql_tmp/.test(entry.name)) continue;
    if (entry.isDirectory()) {
      await mkdir(join(to, path), { mode: 0o700 });
      if (!emptied.has(path)) await copyFolder(from, to, path);
    } else if (entry.isFile()) {
      await copyFile(join(from, path), join(to, path)).catch(unlessGone);
      await chmod(join(to, path), 0o600).catch(() => {});
    }
  }
}

function unlessGone(error: NodeJS.ErrnoException): [] {
  if (error.code === "ENOENT") return [];
  throw error;
}

// as PostgreSQL's documentation of base backups says: of the running server, and worthless to another
const left = new Set(["postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map"]);
const emptied = new Set([
  "pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans",
]); // biome-ignore format: one a line would be longer than the rest
