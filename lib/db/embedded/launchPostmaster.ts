import { spawn } from "node:child_process";
import { closeSync, constants, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { EmbeddedPostgresError } from "@/lib/db/embedded/embeddedPostgresError";
import { ownLikeFolder } from "@/lib/db/embedded/ownLikeFolder";
import type { Place } from "@/lib/db/embedded/placeData";
import { disownPidFile, findPostmaster } from "@/lib/db/embedded/postmaster";
import { processOptions } from "@/lib/db/embedded/runAs";

/**
 * Starts a server on a cluster and waits until it takes connections, through crash recovery if there is any.
 * It runs in a session of its own, so Ctrl-C at this process's terminal does not reach it.
 *
 * @param choosePort asked again when the port was taken between the choice and its use
 * @returns the port
 * @throws EmbeddedPostgresError with the end of the log when it does not start
 */
export async function launchPostmaster(
  binaries: string,
  place: Place,
  dataFolder: string,
  choosePort: () => Promise<number>,
): Promise<number> {
  const log = join(dataFolder, "postgres.log");
  if (existsSync(log) && statSync(log).size > 10_000_000) renameSync(log, `${log}.1`);
  const orphansGone = performance.now() + 15_000;
  let portsLeft = 10;
  let port = await choosePort();
  for (;;) {
    disownPidFile(place.data);
    const said = await attempt(binaries, place, dataFolder, log, port);
    if (said === null) return port;
    if (/could not (bind|create any TCP\/IP)/.test(said) && --portsLeft > 0) {
      port = await choosePort();
      continue;
    }
    // Children of a killed server notice its death and end; until then PostgreSQL rightly refuses the data.
    if (!said.includes("pre-existing shared memory block") || performance.now() > orphansGone) {
      throw new EmbeddedPostgresError(`PostgreSQL did not start. The end of ${log}:\n${said}`);
    }
    await sleep(100);
  }
}

const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW } = constants;

/** @returns null when it is ready, else what it wrote before it ended */
async function attempt(
  binaries: string,
  place: Place,
  dataFolder: string,
  log: string,
  port: number,
): Promise<string | null> {
  const output = openSync(log, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, 0o600);
  ownLikeFolder(log, dataFolder);
  const before = statSync(log).size;
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "log_destination=stderr",
    "logging_collector=off",
  ];
  const child = spawn(
    join(binaries, "bin", "postgres"),
    ["-D", place.data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { ...processOptions(place.account), detached: true, stdio: ["ignore", output, output] },
  );
  closeSync(output);
  let ended: string | null = null;
  child.on("error", (error) => {
    ended = error.message;
  });
  const sayWhy = () => {
    ended = readFileSync(log).subarray(before).toString().trim().slice(-4000) || "(nothing)";
  };
  child.on("exit", sayWhy);
  child.unref();

  const deadline = performance.now() + 300_000;
  while (ended === null) {
    const postmaster = findPostmaster(place.data);
    if (postmaster !== null && postmaster.pid === child.pid && postmaster.status === "ready") {
      // once it runs its end is nobody's surprise, and by then its folder may be gone
      child.off("exit", sayWhy);
      return null;
    }
    if (performance.now() > deadline) {
      child.kill("SIGQUIT");
      throw new EmbeddedPostgresError(`PostgreSQL was not ready after five minutes; see ${log}.`);
    }
    await sleep(10);
  }
  return ended;
}
