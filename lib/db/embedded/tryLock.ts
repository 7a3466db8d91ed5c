import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { processIdentity } from "@/lib/db/embedded/processIdentity";

/**
 * Takes the lock file at `path` if it is free, or if the process that holds it is no longer there.
 *
 * @returns a function that gives the lock back, or null when a living process (also this one) holds it
 */
export function tryLock(path: string): (() => void) | null {
  const claim = `${path}.${process.pid}-${randomBytes(4).toString("hex")}`;
  // Written in full and then linked, so that nobody ever reads half a lock.
  writeFileSync(claim, JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) }));
  try {
    if (link(claim, path) || (removeIfStale(path) && link(claim, path)))
      return () => rmSync(path, { force: true });
    return null;
  } finally {
    rmSync(claim, { force: true });
  }
}

const holderSchema = z.object({ pid: z.number(), identity: z.string().nullable() });

function link(claim: string, path: string): boolean {
  try {
    linkSync(claim, path);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** Two that find the same stale lock must not both remove it: the second would remove the lock of the first. */
function removeIfStale(path: string): boolean {
  const guard = `${path}.stale`;
  try {
    mkdirSync(guard);
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
    removeForgottenGuard(guard);
    return false;
  }
  try {
    if (isHeld(path)) return false;
    rmSync(path, { force: true });
    return true;
  } finally {
    rmdirSync(guard);
  }
}

function isHeld(path: string): boolean {
  try {
    const holder = holderSchema.parse(JSON.parse(readFileSync(path, "utf8")));
    return holder.identity !== null && processIdentity(holder.pid) === holder.identity;
  } catch {
    return false;
  }
}

/** A guard lives for microseconds; one of ten seconds was left by a process killed within them. */
function removeForgottenGuard(guard: string): void {
  try {
    if (Date.now() - statSync(guard).mtimeMs > 10_000) rmdirSync(guard);
  } catch {
    // Its owner has removed it meanwhile.
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
