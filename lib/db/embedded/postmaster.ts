import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ownLikeFolder } from "@/lib/db/embedded/ownLikeFolder";
import { processIdentity } from "@/lib/db/embedded/processIdentity";

/** A server at work: its process, port, and what it says of itself. */
export type Postmaster = { pid: number; port: number; status: string };

/** The server that runs on this cluster, or null: also when the pid file's process is dead or something else. */
export function findPostmaster(data: string): Postmaster | null {
  const note = readNote(data);
  return note !== null && isServerOf(note.pid, data) ? note : null;
}

/** The port in the pid file that a server left behind when it was killed, or null. */
export function portLeftBehind(data: string): number | null {
  return readNote(data)?.port || null;
}

/**
 * After kill -9 or a power cut the pid file stays, and its number may meanwhile belong to another process, which
 * PostgreSQL would take for a running server. The file is kept, with a number that no process has: its other lines
 * let PostgreSQL find children of the dead server that are still at work on the data.
 */
export function disownPidFile(data: string): void {
  const note = readNote(data);
  if (note === null || processIdentity(note.pid) === null || isServerOf(note.pid, data)) return;
  const path = join(data, "postmaster.pid");
  const disowned = `${path}.${randomBytes(4).toString("hex")}`;
  writeFileSync(disowned, readFileSync(path, "utf8").replace(/^.*/, "2147483647"), {
    flag: "wx",
    mode: 0o600,
  });
  ownLikeFolder(disowned, data);
  renameSync(disowned, path);
}

/** Lines: process, data, start time, port, socket folder, address, shared memory, status. */
function readNote(data: string): Postmaster | null {
  const path = join(data, "postmaster.pid");
  if (!existsSync(path)) return null;
  try {
    const lines = readFileSync(path, "utf8").split("\n");
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, port: Number(lines[3]), status: lines[7]?.trim() ?? "" } : null;
  } catch {
    // Removed between the two calls.
    return null;
  }
}

function isServerOf(pid: number, data: string): boolean {
  if (processIdentity(pid) === null) return false;
  try {
    return process.platform === "linux"
      ? readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(data)
      : execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" }).includes(data);
  } catch {
    return false;
  }
}
