import type { Database } from "@/lib/db/database";
import { pendingMigrations } from "@/lib/db/pendingMigrations";

export interface Readiness {
  ready: boolean;
  database: "ok" | "away";
  /** names of migrations still to be applied; null when it could not be asked */
  pending: string[] | null;
}

/** Whether the server can serve: its database answers within two seconds and is up to date. Never throws. */
export async function readiness(open: () => Promise<Database>, patience = 2_000): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  const asked = open().then(pendingMigrations);
  const pending = await Promise.race([asked.catch(() => null), late]);
  clearTimeout(timer);
  return { ready: pending?.length === 0, database: pending === null ? "away" : "ok", pending };
}
