import { existsSync, realpathSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { EmbeddedPostgresError } from "@/lib/db/embedded/embeddedPostgresError";
import { readLocation } from "@/lib/db/embedded/placeData";
import { lockOf, sharedParent } from "@/lib/db/embedded/places";
import { stopPostmaster } from "@/lib/db/embedded/stopPostmaster";
import { hasUsers } from "@/lib/db/embedded/users";
import { withLock } from "@/lib/db/embedded/withLock";

/**
 * Removes a data folder with the database in it, also where that had to go elsewhere. For what was made to be thrown
 * away, such as a test's; nothing is left of it.
 *
 * @throws EmbeddedPostgresError when a process still uses it
 */
export async function removeEmbedded(dataFolder: string): Promise<void> {
  if (!existsSync(dataFolder)) return;
  const folder = realpathSync(dataFolder);
  await withLock(lockOf(folder), async () => {
    if (hasUsers(folder)) throw new EmbeddedPostgresError(`A process still uses the database in ${folder}.`);
    const location = readLocation(folder, sharedParent);
    // A server that was left behind by a killed process.
    await stopPostmaster(join(location ?? folder, "postgres"));
    if (location !== null) await rm(location, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  });
}
