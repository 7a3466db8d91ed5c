import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { makeDataFolder } from "@/lib/db/embedded/makeDataFolder";
import { ownLikeFolder } from "@/lib/db/embedded/ownLikeFolder";
import { tryLock } from "@/lib/db/embedded/tryLock";

/**
 * A secret of this installation, made at first use (256 random bits, base64url, 43 characters) and kept in
 * `<dataFolder>/secrets.json`, which only its owner may read.
 *
 * @throws Error when the file is not what was written; it is never overwritten then
 */
export function keptSecret(dataFolder: string, name: string): string {
  const folder = makeDataFolder(dataFolder);
  const path = join(folder, "secrets.json");
  return read(path)[name] ?? make(folder, path, name);
}

const secretsSchema = z.record(z.string(), z.string().min(32));

function read(path: string): Record<string, string> {
  if (!existsSync(path)) return {};
  if ((statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600);
  try {
    return secretsSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) {
      throw new Error(`${path} is damaged: restore it from a backup.`);
    }
    throw error;
  }
}

function make(folder: string, path: string, name: string): string {
  const unlock = lock(`${path}.lock`);
  try {
    const secrets = read(path);
    const secret = secrets[name] ?? randomBytes(32).toString("base64url");
    if (secrets[name] !== undefined) return secret;
    rmSync(`${path}.new`, { force: true });
    writeFileSync(`${path}.new`, `${JSON.stringify({ ...secrets, [name]: secret }, null, 2)}\n`, {
      mode: 0o600,
      flag: "wx",
      flush: true,
    });
    ownLikeFolder(`${path}.new`, folder);
    renameSync(`${path}.new`, path);
    return secret;
  } finally {
    unlock();
  }
}

/** Without promises, because the environment is read before anything else runs; it is held for a millisecond. */
function lock(path: string): () => void {
  const deadline = performance.now() + 10_000;
  for (;;) {
    const unlock = tryLock(path);
    if (unlock !== null) return unlock;
    if (performance.now() > deadline) throw new Error(`Another process has held ${path} for ten seconds.`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
  }
}
