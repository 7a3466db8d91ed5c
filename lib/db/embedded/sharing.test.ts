import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findPostmaster } from "@/lib/db/embedded/postmaster";
import { removeEmbedded } from "@/lib/db/embedded/removeEmbedded";
import { answers, TestProcess, testFolder } from "@/lib/db/embedded/testProcess";

let folder: string;
beforeAll(async () => {
  folder = await testFolder(true);
});
afterAll(() => removeEmbedded(folder));

test("processes that start at once share one server, and the last to leave stops it", async () => {
  const processes = [new TestProcess(folder), new TestProcess(folder)];
  const [first = "", second = ""] = await Promise.all(processes.map((process) => process.hear("ready")));
  expect(second).toBe(first);
  await processes[0]?.release();
  expect(await answers(first)).toBe(true);
  await processes[1]?.release();
  expect(await answers(first)).toBe(false);
  expect(readdirSync(join(folder, "postgres.users"))).toEqual([]);
});

test("Ctrl-C does not take the server from under a process that is still closing", async () => {
  const user = new TestProcess(folder);
  const url = await user.hear("ready");
  process.kill(-user.pid, "SIGINT");
  expect(await user.hear("answer")).toBe("handover");
  await user.hear("released");
  expect(await answers(url)).toBe(false);
});

test("a process that ends without releasing lets go, but not for the others", async () => {
  const [leaver, other] = [new TestProcess(folder), new TestProcess(folder)];
  const url = await leaver.hear("ready");
  await other.hear("ready");
  leaver.tell("exit");
  await leaver.ended();
  other.tell("ask");
  expect(await other.hear("answer")).toBe("handover");
  other.tell("exit");
  await other.ended();
  await expect.poll(() => findPostmaster(join(folder, "postgres")), { timeout: 10_000 }).toBeNull();
  expect(await answers(url)).toBe(false);
});
