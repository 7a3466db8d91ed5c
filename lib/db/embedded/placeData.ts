import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { EmbeddedPostgresError } from "@/lib/db/embedded/embeddedPostgresError";
import { runAs } from "@/lib/db/embedded/runAs";
import { sharedFolder } from "@/lib/db/embedded/sharedFolder";
import { type Account, unprivilegedAccount } from "@/lib/db/embedded/unprivilegedAccount";

/** Where the cluster is or will be, and the account that runs it (null: ours). */
export type Place = { data: string; account: Account | null };

/**
 * Decides where PostgreSQL keeps its files: `<dataFolder>/postgres`; or, when root starts it and the account that
 * will run it cannot cross the data folder, `<shared>/data-…/postgres`, noted in `<dataFolder>/postgres.location`.
 * A place once chosen is kept.
 *
 * @param dataFolder real path of the data folder
 * @throws EmbeddedPostgresError when the data are there but out of this process's reach
 */
export async function placeData(dataFolder: string, shared: string): Promise<Place> {
  const location = readLocation(dataFolder, shared);
  const data = join(location ?? dataFolder, "postgres");
  if (process.getuid?.() !== 0) return asOrdinaryUser(data);

  const account = unprivilegedAccount(ownerOf(data) ?? ownerOf(dataFolder) ?? 0);
  if (location !== null) {
    claim(location, dataFolder, shared);
    return { data, account };
  }
  if (await canCross(account, dataFolder)) return { data, account };
  if (!existsSync(data)) return { data: join(await chooseLocation(dataFolder, shared), "postgres"), account };
  throw new EmbeddedPostgresError(
    `The database in ${data} belongs to the account ${account.name}, which cannot reach it: ` +
      "let others cross the folders above it (chmod o+x), or start as that account.",
  );
}

function asOrdinaryUser(data: string): Place {
  const owner = ownerOf(data);
  if (owner === null || owner === process.getuid?.()) return { data, account: null };
  throw new EmbeddedPostgresError(
    `The database in ${data} belongs to another account (user number ${owner}): start as that account or as root.`,
  );
}

function ownerOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.uid ?? null;
}

async function canCross(account: Account, folder: string): Promise<boolean> {
  return (await runAs(account, "/bin/sh", ["-c", 'cd "$1"', "sh", folder])).code === 0;
}

/**
 * Where the cluster of a data folder went instead, or null.
 *
 * @throws EmbeddedPostgresError when that is gone, or not in `shared`: root must not work wherever a note says
 */
export function readLocation(dataFolder: string, shared: string): string | null {
  const note = join(dataFolder, "postgres.location");
  if (!existsSync(note)) return null;
  const location = readFileSync(note, "utf8").trim();
  if (dirname(location) !== shared) {
    throw new EmbeddedPostgresError(
      `${note} names a folder that is not in ${shared}: it was changed by hand.`,
    );
  }
  if (existsSync(location)) return location;
  throw new EmbeddedPostgresError(
    `The database is in ${location}, says ${note}, but that folder is gone. ` +
      `Restore it; or remove ${note} to begin with an empty database.`,
  );
}

async function chooseLocation(dataFolder: string, shared: string): Promise<string> {
  await sharedFolder(shared);
  // Never the same name twice: who removes a data folder wants an empty database next time, not the old one.
  const hash = createHash("sha256").update(dataFolder).digest("hex").slice(0, 12);
  const location = join(shared, `data-${hash}-${randomBytes(3).toString("hex")}`);
  mkdirSync(location);
  chmodSync(location, 0o711);
  writeFileSync(join(location, "folder"), `${dataFolder}\n`);
  const note = join(dataFolder, "postgres.location");
  rmSync(`${note}.new`, { force: true });
  writeFileSync(`${note}.new`, `${location}\n`, { flush: true, flag: "wx" });
  renameSync(`${note}.new`, note);
  return location;
}

/** A data folder that was moved takes its location along; one that was copied must not share it. */
function claim(location: string, dataFolder: string, shared: string): void {
  const note = join(location, "folder");
  const before = existsSync(note) ? readFileSync(note, "utf8").trim() : dataFolder;
  if (before !== dataFolder && existsSync(before) && readLocation(before, shared) === location) {
    throw new EmbeddedPostgresError(
      `${dataFolder} is a copy of ${before}, and the database in ${location} belongs to that one. ` +
        "Copy it with pg_dump, or remove postgres.location from the copy to begin with an empty database.",
    );
  }
  writeFileSync(note, `${dataFolder}\n`);
}
