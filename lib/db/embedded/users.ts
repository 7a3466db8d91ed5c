import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ownLikeFolder } from "@/lib/db/embedded/ownLikeFolder";
import { processIdentity } from "@/lib/db/embedded/processIdentity";

/**
 * Notes that this process uses the server: a file `<pid>.<random>` in `<dataFolder>/postgres.users`, one for each
 * use, because one process may hold this code twice (as a bundle and as source). Its content tells the process
 * from a later one with the same number.
 *
 * @returns the file; removing it ends the use
 */
export function addUser(dataFolder: string): string {
  const folder = usersFolder(dataFolder);
  if (mkdirSync(folder, { recursive: true }) !== undefined) ownLikeFolder(folder, dataFolder);
  const mark = join(folder, `${process.pid}.${randomBytes(4).toString("hex")}`);
  writeFileSync(mark, processIdentity(process.pid) ?? "");
  return mark;
}

/** Removes the marks of processes that are gone and tells whether any other is left. Call it under the lock. */
export function hasUsers(dataFolder: string): boolean {
  const folder = usersFolder(dataFolder);
  if (!existsSync(folder)) return false;
  const alive = readdirSync(folder).filter((name) => {
    const mark = join(folder, name);
    const identity = processIdentity(Number.parseInt(name, 10));
    if (identity !== null && identity === written(mark)) return true;
    rmSync(mark, { force: true });
    return false;
  });
  return alive.length > 0;
}

/** Null where the mark is gone: a process takes its own away without the lock. */
function written(mark: string): string | null {
  try {
    return readFileSync(mark, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function usersFolder(dataFolder: string): string {
  return join(dataFolder, "postgres.users");
}
