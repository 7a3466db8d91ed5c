import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { chown } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { findBinaries } from "@/lib/db/embedded/findBinaries";
import { findPostmaster } from "@/lib/db/embedded/postmaster";
import { reachableBinaries } from "@/lib/db/embedded/reachableBinaries";
import { removeEmbedded } from "@/lib/db/embedded/removeEmbedded";
import { runAs } from "@/lib/db/embedded/runAs";
import { startEmbedded } from "@/lib/db/embedded/startEmbedded";
import { answers, query, TestProcess, testFolder } from "@/lib/db/embedded/testProcess";
import { unprivilegedAccount } from "@/lib/db/embedded/unprivilegedAccount";

const isRoot = process.getuid?.() === 0;
const nobody = isRoot ? { uid: idOf("-u"), gid: idOf("-g"), name: "nobody" } : null;
const nobodyReaches =
  nobody !== null &&
  (
    await runAs(nobody, process.execPath, [
      "--eval",
      `require("node:fs").readFileSync("${import.meta.dirname}/testUser.ts")`,
    ])
  ).code === 0;

function idOf(option: string): number {
  return Number(execFileSync("id", [option, "nobody"], { encoding: "utf8" }));
}

const folders: string[] = [];
async function newFolder(open: boolean): Promise<string> {
  const folder = await testFolder(open);
  folders.push(folder);
  return folder;
}
afterEach(async () => {
  for (const folder of folders.splice(0)) {
    await removeEmbedded(folder);
  }
});

test("without a package for the platform it says what to do", () => {
  expect(() => findBinaries("plan9", "mips")).toThrow("Set DATABASE_URL to a PostgreSQL 15–18");
});

describe.skipIf(!isRoot)("as root (skipped for an ordinary user, as whom all other tests run)", () => {
  test("in an open folder the server runs as an unprivileged account, data in the data folder", async () => {
    const folder = await newFolder(true);
    const server = await startEmbedded(folder);
    const account = unprivilegedAccount(0);
    expect(["postgres", "nobody"]).toContain(account.name);
    expect(ownerOfServer(join(folder, "postgres"))).toBe(account.uid);
    expect(existsSync(join(folder, "postgres.location"))).toBe(false);
    expect(statSync(join(folder, "secrets.json")).uid).toBe(0);
    await server.release();
  });

  test("in a folder closed to others the data are elsewhere, and stay with the folder", async () => {
    const folder = await newFolder(false);
    const server = await startEmbedded(join(folder, "data"));
    const location = readFileSync(join(folder, "data", "postgres.location"), "utf8").trim();
    await query(server.url, "create table kept as select 7 as answer");
    await server.release();
    expect(existsSync(join(folder, "data", "postgres"))).toBe(false);
    expect(statSync(location).uid).toBe(0);
    expect(statSync(location).mode & 0o022).toBe(0);

    // Moved, it takes the database along; copied, it must not share it.
    execFileSync("mv", [join(folder, "data"), join(folder, "moved")]);
    const moved = await startEmbedded(join(folder, "moved"));
    expect(await query(moved.url, "select answer from kept")).toEqual([{ answer: 7 }]);
    await moved.release();
    cpSync(join(folder, "moved"), join(folder, "copied"), { recursive: true });
    await expect(startEmbedded(join(folder, "copied"))).rejects.toThrow("is a copy of");

    await removeEmbedded(join(folder, "moved"));
    expect(existsSync(location)).toBe(false);
  });

  test("in the folder of an ordinary user it runs as that user, who can go on without root", async () => {
    if (nobody === null) throw new Error("There is no account nobody.");
    const folder = await newFolder(false);
    await chown(folder, nobody.uid, nobody.gid);
    const server = await startEmbedded(folder);
    expect(ownerOfServer(join(folder, "postgres"))).toBe(nobody.uid);
    await server.release();
    for (const name of ["postgres", "postgres.log", "postgres.users", "secrets.json"]) {
      expect([name, statSync(join(folder, name)).uid]).toEqual([name, nobody.uid]);
    }
  });

  test.skipIf(!nobodyReaches)(
    "an ordinary user needs nothing but the folder (skipped where nobody cannot read the checkout)",
    async () => {
      if (nobody === null) throw new Error("There is no account nobody.");
      const folder = await newFolder(false);
      await chown(folder, nobody.uid, nobody.gid);
      const user = new TestProcess(join(folder, "data"), nobody);
      const url = await user.hear("ready");
      expect(ownerOfServer(join(folder, "data", "postgres"))).toBe(nobody.uid);
      expect(statSync(join(folder, "data")).mode & 0o777).toBe(0o700);
      await user.release();
      expect(await answers(url)).toBe(false);
      // Root then finds that user's database, and runs it as that user.
      const server = await startEmbedded(join(folder, "data"));
      expect(ownerOfServer(join(folder, "data", "postgres"))).toBe(nobody.uid);
      await server.release();
      await removeEmbedded(join(folder, "data"));
    },
  );

  test.skipIf(!nobodyReaches)("an ordinary user is told when the database belongs to another", async () => {
    if (nobody === null) throw new Error("There is no account nobody.");
    const folder = await newFolder(true);
    mkdirSync(join(folder, "postgres"));
    await chown(folder, nobody.uid, nobody.gid);
    await expect(new TestProcess(folder, nobody).hear("ready")).rejects.toThrow("belongs to another account");
    rmSync(join(folder, "postgres"), { recursive: true });
  });

  test("programs in a folder closed to others are copied once, and a copy that others could write is not run", async () => {
    const installation = { ...findBinaries(), folder: linkedCopy(await newFolder(false)) };
    const parent = join(await newFolder(true), "shared");
    const account = unprivilegedAccount(0);
    const copy = await reachableBinaries(installation, account, parent);
    expect(copy.startsWith(`${parent}/postgres-${installation.version}-`)).toBe(true);
    const made = statSync(copy);
    expect([made.uid, made.mode & 0o777]).toEqual([0, 0o755]);
    expect((await runAs(account, join(copy, "bin", "initdb"), ["--version"])).output).toContain("18.");
    expect(await reachableBinaries(installation, account, parent)).toBe(copy);
    expect(statSync(copy).ino).toBe(made.ino);

    chmodSync(copy, 0o777);
    await expect(reachableBinaries(installation, account, parent)).rejects.toThrow("remove it");
    rmSync(copy, { recursive: true });
    symlinkSync("/tmp", copy);
    await expect(reachableBinaries(installation, account, parent)).rejects.toThrow("remove it");
    chmodSync(parent, 0o777);
    await expect(reachableBinaries(installation, account, parent)).rejects.toThrow("not writable by others");
  });
});

test("an installation whose libraries lack their links, and cannot be written, is completed in a copy", async () => {
  const { folder, version } = findBinaries();
  const parent = await newFolder(true);
  cpSync(folder, join(parent, "native"), { recursive: true, verbatimSymlinks: true });
  rmSync(join(parent, "native", "lib", "libicuuc.so.60"));
  const copy = await reachableBinaries(
    { folder: join(parent, "native"), version, linked: false },
    null,
    parent,
  );
  expect(copy).not.toBe(join(parent, "native"));
  expect((await runAs(null, join(copy, "bin", "postgres"), ["--version"])).output).toContain(
    "(PostgreSQL) 18.",
  );
});

/** The programs once more, by hard links where the file system can, to save 60 MB. */
function linkedCopy(parent: string): string {
  const copy = join(parent, "native");
  const script = 'cp -al "$1" "$2" 2> /dev/null || cp -a "$1" "$2"';
  execFileSync("/bin/sh", ["-c", script, "sh", findBinaries().folder, copy]);
  return copy;
}

function ownerOfServer(data: string): number {
  const postmaster = findPostmaster(data);
  if (postmaster === null) throw new Error("No server runs.");
  return Number(execFileSync("ps", ["-o", "uid=", "-p", String(postmaster.pid)], { encoding: "utf8" }));
}
