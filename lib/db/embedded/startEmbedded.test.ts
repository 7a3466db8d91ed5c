import { existsSync, readFileSync, statSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { removeEmbedded } from "@/lib/db/embedded/removeEmbedded";
import { startEmbedded } from "@/lib/db/embedded/startEmbedded";
import { answers, query, testFolder } from "@/lib/db/embedded/testProcess";

type Server = Awaited<ReturnType<typeof startEmbedded>>;
let folder: string;
let server: Server;

beforeAll(async () => {
  folder = await testFolder(true);
  server = await startEmbedded(folder);
});

afterAll(async () => {
  await server.release();
  await removeEmbedded(folder);
  expect(existsSync(folder)).toBe(false);
});

test("it is durable, speaks UTF-8 and sorts alike everywhere", async () => {
  const shown = await query(
    server.url,
    `select current_database() as database, current_setting('is_superuser') as superuser,
            current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous_commit,
            current_setting('full_page_writes') as full_page_writes, current_setting('data_checksums') as checksums,
            current_setting('server_encoding') as encoding, current_setting('timezone') as timezone,
            current_setting('jit') as jit, current_setting('shared_buffers') as shared_buffers,
            (select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'handover') as locale`,
  );
  expect(shown).toEqual([
    {
      database: "handover",
      superuser: "on",
      fsync: "on",
      synchronous_commit: "on",
      full_page_writes: "on",
      checksums: "on",
      encoding: "UTF8",
      timezone: "UTC",
      jit: "off",
      shared_buffers: "256MB",
      locale: "b C.UTF-8",
    },
  ]);
});

test("it lets in nobody without the password, which only its owner can read", async () => {
  const wrong = new URL(server.url);
  wrong.password = "wrong";
  await expect(query(wrong.toString(), "select 1")).rejects.toThrow("password authentication failed");
  expect(await query(server.url, "select distinct auth_method from pg_hba_file_rules")).toEqual([
    { auth_method: "scram-sha-256" },
  ]);
  expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(folder, "postgres.log"), "utf8")).not.toContain(new URL(server.url).password);
});

test("it listens on 127.0.0.1 and nowhere else", async () => {
  const [shown] = await query(
    server.url,
    "select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets",
  );
  expect(shown).toEqual({ addresses: "127.0.0.1", sockets: "" });
  const port = Number(new URL(server.url).port);
  expect(await reaches("127.0.0.1", port)).toBe(true);
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => address.family === "IPv4" && !address.internal);
  for (const { address } of others) expect(await reaches(address, port)).toBe(false);
});

test("two data folders run side by side", async () => {
  const other = await testFolder(true);
  const second = await startEmbedded(other);
  try {
    expect(new URL(second.url).port).not.toBe(new URL(server.url).port);
    await query(second.url, "create table only_here ()");
    await expect(query(server.url, "select from only_here")).rejects.toThrow("does not exist");
    await expect(removeEmbedded(other)).rejects.toThrow("still uses");
  } finally {
    await second.release();
    await removeEmbedded(other);
  }
  expect(await answers(server.url)).toBe(true);
});

test("uses within one process count one by one, and releasing twice is releasing once", async () => {
  const uses = await Promise.all([startEmbedded(folder), startEmbedded(folder), startEmbedded(folder)]);
  expect(new Set(uses.map((use) => use.url))).toEqual(new Set([server.url]));
  for (const use of uses) await use.release();
  await uses[0]?.release();
  expect(await answers(server.url)).toBe(true);
});

test("the last release stops it within 10 s although sessions are busy; the next start has the data", async () => {
  await query(server.url, "create table kept as select 42 as answer");
  const busy = query(server.url, "select pg_sleep(60)").catch((error: Error) => error.message);
  await expect.poll(() => query(server.url, busySessions)).toEqual([{ busy: 1 }]);
  const before = performance.now();
  await server.release();
  expect(performance.now() - before).toBeLessThan(10_000);
  expect(await busy).toContain("terminating connection");
  expect(await answers(server.url)).toBe(false);
  expect(existsSync(join(folder, "postgres", "postmaster.pid"))).toBe(false);

  server = await startEmbedded(folder);
  expect(await query(server.url, "select answer from kept")).toEqual([{ answer: 42 }]);
});

const busySessions = "select count(*)::int as busy from pg_stat_activity where query like 'select pg_sleep%'";

function reaches(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.on("connect", () => resolve(true)).on("error", () => resolve(false));
    socket.on("connect", () => socket.destroy());
  });
}
