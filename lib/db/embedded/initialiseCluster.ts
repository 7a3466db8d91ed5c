import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { EmbeddedPostgresError } from "@/lib/db/embedded/embeddedPostgresError";
import type { Place } from "@/lib/db/embedded/placeData";
import { runAs } from "@/lib/db/embedded/runAs";

/**
 * Makes an empty cluster at `place.data` unless there is one. It is made beside and renamed when whole, so a
 * start that is killed half-way leaves nothing that could be taken for a database.
 *
 * @throws EmbeddedPostgresError when initdb fails, or the cluster is of another major version than the programs
 */
export async function initialiseCluster(
  binaries: string,
  version: string,
  place: Place,
  password: string,
): Promise<void> {
  await removeHalfMade(place.data);
  const made = await readFile(join(place.data, "PG_VERSION"), "utf8").catch(() => null);
  if (made !== null) return requireSameMajor(place.data, made.trim(), version);

  const half = `${place.data}.new-${randomBytes(4).toString("hex")}`;
  const passwordFile = `${half}.password`;
  try {
    await mkdir(half);
    await chmod(half, 0o700);
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (place.account !== null) {
      await chown(half, place.account.uid, place.account.gid);
      await chown(passwordFile, place.account.uid, place.account.gid);
    }
    const run = await runAs(place.account, join(binaries, "bin", "initdb"), [
      `--pgdata=${half}`,
      `--pwfile=${passwordFile}`,
      "--username=handover",
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--no-instructions",
      ...settings.map((setting) => `--set=${setting}`),
    ]);
    if (run.code !== 0) {
      throw new EmbeddedPostgresError(
        `initdb failed: ${run.output}\nSet DATABASE_URL to a PostgreSQL 15–18 instead.`,
      );
    }
    await rename(half, place.data);
    await flush(dirname(place.data));
  } finally {
    await rm(passwordFile, { force: true });
    await rm(half, { recursive: true, force: true });
  }
}

/**
 * For a small machine. They go to postgresql.conf, where an owner may change them. What makes a commit durable
 * (fsync, synchronous_commit, full_page_writes) is left as PostgreSQL ships it: on.
 */
const settings = [
  "max_connections=60",
  "shared_buffers=256MB",
  "effective_cache_size=1GB",
  "work_mem=16MB",
  "maintenance_work_mem=128MB",
  "random_page_cost=1.1",
  "jit=off",
  "wal_compression=on",
  "max_wal_size=2GB",
  "min_wal_size=256MB",
  "checkpoint_timeout=15min",
  "timezone=UTC",
  "log_timezone=UTC",
  "log_checkpoints=off",
];

function requireSameMajor(data: string, made: string, version: string): void {
  const major = version.split(".")[0];
  if (made === major) return;
  throw new EmbeddedPostgresError(
    `The database in ${data} was made by PostgreSQL ${made}, and this is ${major}: ` +
      `dump it with the programs of ${made} and restore it into an empty data folder, ` +
      "or set DATABASE_URL to a server of its version.",
  );
}

async function removeHalfMade(data: string): Promise<void> {
  const parent = dirname(data);
  for (const name of await readdir(parent)) {
    if (!name.startsWith(`${basename(data)}.new-`)) continue;
    // An initdb that outlived the process that started it may still be writing there; the next start tries again.
    await rm(join(parent, name), { recursive: true, force: true }).catch(() => {});
  }
}

async function flush(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync();
  await handle.close();
}
