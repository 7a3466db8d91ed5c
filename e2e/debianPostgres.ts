import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { chown, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { freePort } from "@/lib/db/embedded/freePort";
import { processOptions, runAs } from "@/lib/db/embedded/runAs";
import { unprivilegedAccount } from "@/lib/db/embedded/unprivilegedAccount";

const binaries = "/usr/lib/postgresql/15/bin";

/** Whether Debian's PostgreSQL 15 is installed. */
export const hasDebianPostgres = existsSync(join(binaries, "initdb"));

export interface DebianPostgres {
  /** of the superuser; no database of its own */
  url: string;
  start(): Promise<void>;
  /** ends it at once, as a crash does */
  crash(): Promise<void>;
  remove(): Promise<void>;
}

/** A PostgreSQL 15 as Debian ships it, with a cluster of its own in a folder that is thrown away. */
export async function debianPostgres(): Promise<DebianPostgres> {
  const account = process.getuid?.() === 0 ? unprivilegedAccount(0) : null;
  const folder = await mkdtemp(join(tmpdir(), "handover-postgres15-"));
  if (account) await chown(folder, account.uid, account.gid);
  const data = join(folder, "cluster");
  const password = join(folder, "password");
  await writeFile(password, "superuser-of-tests", { mode: 0o644 });
  const made = await runAs(account, join(binaries, "initdb"), [
    ...[
      "-D",
      data,
      "--username=postgres",
      `--pwfile=${password}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
    ],
  ]);
  if (made.code !== 0) throw new Error(made.output);
  const port = await freePort();
  const url = `postgresql://postgres:superuser-of-tests@127.0.0.1:${port}/postgres`;
  const crash = async () => {
    const file = join(data, "postmaster.pid");
    if (!existsSync(file)) return;
    process.kill(Number(readFileSync(file, "utf8").split("\n")[0]), "SIGQUIT");
    while (existsSync(file)) await sleep(20);
  };
  return {
    url,
    async start() {
      const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off"];
      const parameters = ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
      spawn(join(binaries, "postgres"), parameters, { ...processOptions(account), stdio: "ignore" });
      const deadline = performance.now() + 30_000;
      while (!(await answers(url))) {
        if (performance.now() > deadline) throw new Error("PostgreSQL 15 did not start.");
        await sleep(50);
      }
    },
    crash,
    async remove() {
      await crash();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
