import { createHash, randomBytes } from "node:crypto";
import { chmod, cp, lstat, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { EmbeddedPostgresError } from "@/lib/db/embedded/embeddedPostgresError";
import { type Binaries, linkLibraries } from "@/lib/db/embedded/findBinaries";
import { runAs } from "@/lib/db/embedded/runAs";
import { sharedFolder } from "@/lib/db/embedded/sharedFolder";
import type { Account } from "@/lib/db/embedded/unprivilegedAccount";

/**
 * Where the account (null: ours) can run PostgreSQL from: the installation itself or, when that lies in a folder
 * closed to the account or cannot be completed, a copy made once, 60 MB, `<parent>/postgres-<version>-<hash>`.
 *
 * @param parent folder for the copy; it must not be writable by others, because what lies in it is run
 * @returns the folder with bin, lib and share
 * @throws EmbeddedPostgresError when the programs do not run on this machine
 */
export async function reachableBinaries(
  binaries: Binaries,
  account: Account | null,
  parent: string,
): Promise<string> {
  const first = await problem(binaries.folder, account);
  if (binaries.linked && first === null) return binaries.folder;
  const copy = await copyOf(binaries, parent);
  const second = await problem(copy, account);
  if (second === null) return copy;
  throw new EmbeddedPostgresError(
    `PostgreSQL ${binaries.version} does not run on this machine: ${second}\nSet DATABASE_URL to a PostgreSQL 15–18.`,
  );
}

/** Runs the server for its version and reads the catalog that initdb needs. */
async function problem(folder: string, account: Account | null): Promise<string | null> {
  const run = await runAs(account, join(folder, "bin", "postgres"), ["--version"]);
  if (run.code !== 0) return run.output || `postgres ended with ${run.code}`;
  const catalog = join(folder, "share", "postgresql", "postgres.bki");
  const read = await runAs(account, "/bin/sh", ["-c", 'test -r "$1"', "sh", catalog]);
  return read.code === 0 ? null : `${catalog} cannot be read`;
}

async function copyOf(binaries: Binaries, parent: string): Promise<string> {
  await sharedFolder(parent);
  const path = join(parent, `postgres-${binaries.version}-${await fingerprint(binaries.folder)}`);
  if (await isOurs(path)) return path;
  // Renamed only when whole: a copy under its final name is a complete one.
  const part = `${path}.part-${randomBytes(4).toString("hex")}`;
  try {
    await cp(binaries.folder, part, { recursive: true, verbatimSymlinks: true });
    await open(part);
    linkLibraries(part);
    await rename(part, path);
  } catch (error) {
    if (!(await isOurs(path))) throw error;
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  return path;
}

async function isOurs(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  if (found === null) return false;
  if (found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0) return true;
  throw new EmbeddedPostgresError(
    `${path} was not made by this program, or others may write to it: remove it.`,
  );
}

/** Of every file's name and size, and of all that the programs are: the whole would take 0.3 s at each start. */
async function fingerprint(folder: string): Promise<string> {
  const hash = createHash("sha256");
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  for (const path of files.map((file) => join(file.parentPath, file.name)).sort()) {
    hash.update(`${path.slice(folder.length)}\0${(await lstat(path)).size}\0`);
    if (path.startsWith(join(folder, "bin"))) hash.update(await readFile(path));
  }
  return hash.digest("hex").slice(0, 12);
}

/** Readable and runnable by all, writable by its owner, whatever the umask or the source's modes were. */
async function open(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const runs = entry.isDirectory() || entry.parentPath.endsWith("/bin");
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), runs ? 0o755 : 0o644);
  }
}
