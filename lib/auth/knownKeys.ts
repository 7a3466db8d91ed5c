import { perProcess } from "@/lib/db/perProcess";
import type { Scope } from "@/lib/tenancy/ctx";

/** What a process remembers of a key, so that ingest does not look it up for every request. */
export interface KnownKey {
  org: string;
  secretHash: Uint8Array;
  scopes: Scope[];
  expiresAt: Date | null;
  revokedAt: Date | null;
}

/**
 * What is known of a key, read again after ten seconds; requests that come while it is being read share the reading.
 * Nothing is remembered of an id that does not exist, nor of a reading that failed.
 */
export async function knownKey(
  id: string,
  now: Date,
  read: () => Promise<KnownKey | null>,
): Promise<KnownKey | null> {
  const keys = memory();
  const found = keys.get(id);
  if (found && Math.abs(now.getTime() - found.readAt) < freshFor) return found.key;
  const reading = { readAt: now.getTime(), key: read() };
  keys.delete(id);
  keys.set(id, reading);
  const oldest = keys.keys().next();
  if (keys.size > limit && !oldest.done) keys.delete(oldest.value);
  const forget = () => {
    if (keys.get(id) === reading) keys.delete(id);
  };
  try {
    const key = await reading.key;
    if (key === null) forget();
    return key;
  } catch (error) {
    forget();
    throw error;
  }
}

/** Makes the next use of a key read it again. */
export function forgetKey(id: string): void {
  memory().delete(id);
}

const freshFor = 10_000;
const limit = 10_000;

function memory() {
  return perProcess("keys", () => new Map<string, { readAt: number; key: Promise<KnownKey | null> }>());
}
