import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findPostmaster, type Postmaster } from "@/lib/db/embedded/postmaster";
import { removeEmbedded } from "@/lib/db/embedded/removeEmbedded";
import { startEmbedded } from "@/lib/db/embedded/startEmbedded";
import { answers, query, TestProcess, testFolder } from "@/lib/db/embedded/testProcess";

let folder: string;
beforeAll(async () => {
  folder = await testFolder(true);
});
afterAll(() => removeEmbedded(folder));

function running(): Postmaster {
  const postmaster = findPostmaster(join(folder, "postgres"));
  if (postmaster === null) throw new Error("No server runs.");
  return postmaster;
}

test("a first start that is killed while it makes the cluster leaves nothing in the way", async () => {
  const user = new TestProcess(folder);
  await expect
    .poll(() => readdirSync(folder).some((name) => name.startsWith("postgres.new-")), fast)
    .toBe(true);
  await user.kill();
  expect(existsSync(join(folder, "postgres"))).toBe(false);
  const server = await startEmbedded(folder);
  await query(server.url, "create table written (n int)");
  await server.release();
});

test("a server whose process was killed is found running, and stopped by the next to release it", async () => {
  const user = new TestProcess(folder);
  const url = await user.hear("ready");
  const before = running();
  await user.kill();
  expect(await answers(url)).toBe(true);

  const server = await startEmbedded(folder);
  expect(server.url).toBe(url);
  expect(running().pid).toBe(before.pid);
  expect(readdirSync(join(folder, "postgres.users"))).toHaveLength(1);
  await server.release();
  expect(await answers(url)).toBe(false);
});

test("a killed server recovers at the same address while its user lives on", async () => {
  const user = new TestProcess(folder);
  const url = await user.hear("ready");
  await query(url, "insert into written values (1)");
  // A session that is stopped outlives the server: nothing may touch the data until it has ended.
  const busy = query(url, "select pg_sleep(60)").catch(() => null);
  await expect.poll(() => query(url, sleepers), fast).toHaveLength(1);
  const [sleeper] = await query(url, sleepers);
  process.kill(Number(sleeper?.pid), "SIGSTOP");
  process.kill(running().pid, "SIGKILL");
  setTimeout(() => process.kill(Number(sleeper?.pid), "SIGCONT"), 700);

  const server = await startEmbedded(folder);
  expect(server.url).toBe(url);
  expect(await query(server.url, "select n from written")).toEqual([{ n: 1 }]);
  user.tell("ask");
  expect(await user.hear("answer")).toBe("handover");
  await server.release();
  await user.release();
  await busy;
});

test("after everything was killed the next start recovers, also when the pid now belongs to another process", async () => {
  const user = new TestProcess(folder);
  const url = await user.hear("ready");
  await query(url, "insert into written values (2)");
  const { pid } = running();
  await user.kill();
  process.kill(pid, "SIGKILL");
  const pidFile = join(folder, "postgres", "postmaster.pid");
  await expect.poll(() => findPostmaster(join(folder, "postgres")), fast).toBeNull();
  // PostgreSQL would take a living process of its own account for a running server.
  const { uid, gid } = statSync(pidFile);
  const stranger = spawn("sleep", ["60"], process.getuid?.() === 0 ? { uid, gid } : {});
  writeFileSync(pidFile, readFileSync(pidFile, "utf8").replace(/^\d+/, String(stranger.pid)));
  const server = await startEmbedded(folder);
  expect(await query(server.url, "select n from written order by n")).toEqual([{ n: 1 }, { n: 2 }]);
  await server.release();
  expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
  stranger.kill();
});

test("the mark and the lock of a process that is gone count for nothing, though its number is in use again", async () => {
  writeFileSync(join(folder, "postgres.users", `${process.pid}.0`), "another boot:1");
  writeFileSync(
    join(folder, "postgres.lock"),
    JSON.stringify({ pid: process.pid, identity: "another boot:1" }),
  );
  const server = await startEmbedded(folder);
  await server.release();
  expect(await answers(server.url)).toBe(false);
  expect(readdirSync(folder).sort()).toEqual(["postgres", "postgres.log", "postgres.users", "secrets.json"]);
});

test("lost or damaged secrets are said, not papered over", async () => {
  const path = join(folder, "secrets.json");
  const kept = readFileSync(path, "utf8");
  rmSync(path);
  await expect(startEmbedded(folder)).rejects.toThrow("restore that file");
  writeFileSync(path, kept.slice(0, 20));
  await expect(startEmbedded(folder)).rejects.toThrow("damaged");
  expect(readFileSync(path, "utf8")).toBe(kept.slice(0, 20));
  writeFileSync(path, kept);
  expect(findPostmaster(join(folder, "postgres"))).toBeNull();
});

test("a database of another major version is refused in words", async () => {
  const path = join(folder, "postgres", "PG_VERSION");
  writeFileSync(path, "17\n");
  await expect(startEmbedded(folder)).rejects.toThrow("was made by PostgreSQL 17, and this is 18");
  writeFileSync(path, "18\n");
});

const sleepers = "select pid from pg_stat_activity where query like 'select pg_sleep%'";
const fast = { interval: 5, timeout: 10_000 };
