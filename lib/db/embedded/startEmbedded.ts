import { rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { connectEmbedded } from "@/lib/db/embedded/connectEmbedded";
import { EmbeddedPostgresError } from "@/lib/db/embedded/embeddedPostgresError";
import { findBinaries } from "@/lib/db/embedded/findBinaries";
import { freePort } from "@/lib/db/embedded/freePort";
import { initialiseCluster } from "@/lib/db/embedded/initialiseCluster";
import { keptSecret } from "@/lib/db/embedded/keptSecret";
import { launchPostmaster } from "@/lib/db/embedded/launchPostmaster";
import { makeDataFolder } from "@/lib/db/embedded/makeDataFolder";
import { type Place, placeData } from "@/lib/db/embedded/placeData";
import { lockOf, sharedParent } from "@/lib/db/embedded/places";
import { findPostmaster, portLeftBehind } from "@/lib/db/embedded/postmaster";
import { reachableBinaries } from "@/lib/db/embedded/reachableBinaries";
import { stopPostmaster } from "@/lib/db/embedded/stopPostmaster";
import { tryLock } from "@/lib/db/embedded/tryLock";
import { addUser, hasUsers } from "@/lib/db/embedded/users";
import { withLock } from "@/lib/db/embedded/withLock";

/**
 * PostgreSQL 18 from an npm package, for installations without a server of their own.
 *
 * **What is where**, in the data folder:
 * - `postgres/` the cluster · `postgres.log` what the server says (at 10 MB it becomes `postgres.log.1`)
 * - `secrets.json` the superuser's password, for the owner's eyes only
 * - `postgres.users/` a mark for each use · `postgres.lock` held while the server is started or stopped
 * - `postgres.location` only where the cluster had to go elsewhere, see below
 *
 * **Life.** The first process that needs the server starts it; others find it and share it; the last to release
 * it stops it. It listens on 127.0.0.1 alone, at a port that is free at that moment, without Unix sockets, and
 * runs in a session of its own, so that Ctrl-C does not take it from under a server that is still closing.
 * A process that ends without releasing lets go on its way out (`exit`); one that is killed leaves a mark, which
 * the next start or stop sweeps, and perhaps a running server, which the next start adopts. A killed server
 * recovers at the next start; `startEmbedded` may be called again while others still hold the old one, and takes
 * the same port if it is free, so that their pools find it again.
 *
 * **Root.** PostgreSQL refuses to run as root. Started by root it runs as the owner of the cluster or of the data
 * folder, else as `postgres`, else as `nobody`. Where that account cannot reach the programs, they are copied to
 * `/var/lib/handover/postgres-…`; where it cannot reach the data folder, the cluster is in
 * `/var/lib/handover/data-…`, as `postgres.location` says. To remove an installation use `removeEmbedded`,
 * or stop it and remove the data folder **and** the folder that `postgres.location` names; the copied programs can
 * go when nothing runs. An ordinary user's copy, needed only where the installation is not complete and not writable, is in the data folder.
 *
 * **Limits.** Linux and macOS. One machine, and one container at a time, per data folder: processes that do not see
 * each other cannot share it.
 *
 * @param dataFolder made when missing
 * @returns `url`: a superuser's connection string to the database `handover`; `release`: ends this use, and stops
 *   the server within 10 s if it was the last (calling it twice does no harm)
 * @throws EmbeddedPostgresError saying what to do
 */
export async function startEmbedded(dataFolder: string): Promise<{ url: string; release(): Promise<void> }> {
  const found = findBinaries();
  const folder = makeDataFolder(dataFolder);
  return withLock(lockOf(folder), async () => {
    const place = await placeData(folder, sharedParent);
    hasUsers(folder);
    const mark = addUser(folder);
    const letGo = () => releaseNow(folder, place.data, mark);
    process.once("exit", letGo);
    const release = async () => {
      process.off("exit", letGo);
      rmSync(mark, { force: true });
      if (!hasUsers(folder)) await stopPostmaster(place.data);
    };
    try {
      const binaries = await reachableBinaries(found, place.account, place.account ? sharedParent : folder);
      const password = keptSecret(folder, "postgresPassword");
      await initialiseCluster(binaries, found.version, place, password);
      const url = (await adopt(place.data, password)) ?? (await launch(binaries, place, folder, password));
      let released: Promise<void> | null = null;
      return {
        url,
        release: () => {
          released ??= withLock(lockOf(folder), release);
          return released;
        },
      };
    } catch (error) {
      await release();
      throw error;
    }
  });
}

/** @returns the connection string of the server that runs, or null when none does (any more) */
async function adopt(data: string, password: string): Promise<string | null> {
  const deadline = performance.now() + 300_000;
  let problem: unknown = null;
  for (let server = findPostmaster(data); server !== null; server = findPostmaster(data)) {
    // One that is starting becomes ready, one that is stopping goes away; both need only time.
    if (server.status === "ready") {
      try {
        return await connectEmbedded(server.port, password, data);
      } catch (error) {
        if (error instanceof EmbeddedPostgresError) throw error;
        problem = error;
      }
    }
    if (performance.now() > deadline) {
      throw new EmbeddedPostgresError(
        `The server in ${data} (process ${server.pid}) does not answer: ${problem}`,
      );
    }
    await sleep(25);
  }
  return null;
}

async function launch(binaries: string, place: Place, folder: string, password: string): Promise<string> {
  let wanted = portLeftBehind(place.data) ?? 0;
  const port = await launchPostmaster(binaries, place, folder, () => {
    const choice = freePort(wanted);
    wanted = 0;
    return choice;
  });
  return connectEmbedded(port, password, place.data);
}

/** What `release` does, for a process on its way out, which cannot wait: the server is told, not watched. */
function releaseNow(folder: string, data: string, mark: string): void {
  rmSync(mark, { force: true });
  const unlock = tryLock(lockOf(folder));
  if (unlock === null) return;
  try {
    const server = hasUsers(folder) ? null : findPostmaster(data);
    if (server !== null) process.kill(server.pid, "SIGINT");
  } finally {
    unlock();
  }
}
