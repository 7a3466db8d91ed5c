import { join } from "node:path";

/** Where root keeps what the account that runs PostgreSQL cannot reach elsewhere. */
export const sharedParent = "/var/lib/handover";

/** Held while the server of a data folder is started, stopped or removed. */
export function lockOf(dataFolder: string): string {
  return join(dataFolder, "postgres.lock");
}
