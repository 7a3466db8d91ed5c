import { chmod, lstat, mkdir } from "node:fs/promises";
import { EmbeddedPostgresError } from "@/lib/db/embedded/embeddedPostgresError";

/**
 * Makes a folder that other accounts may cross but only this one may write to, and checks that it is one.
 *
 * @throws EmbeddedPostgresError when it belongs to another account or others may write to it
 */
export async function sharedFolder(path: string): Promise<string> {
  const made = await mkdir(path, { recursive: true }).catch((error: Error) => {
    throw new EmbeddedPostgresError(
      `${path} cannot be made (${error.message}). Set DATABASE_URL to a PostgreSQL 15–18.`,
    );
  });
  if (made !== undefined) await chmod(path, 0o755);
  const found = await lstat(path);
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw new EmbeddedPostgresError(
      `${path} must be a folder of the account that runs this, not writable by others.`,
    );
  }
  return path;
}
