import { perProcess } from "@/lib/db/perProcess";

/** Whether this process is counting an organisation's days again, in another time zone. */
export function isRebuilding(org: string): boolean {
  return running().has(org);
}

/** Runs `work` and says so until it has ended. It must not throw. */
export async function whileRebuilding(org: string, work: () => Promise<void>): Promise<void> {
  running().add(org);
  try {
    await work();
  } finally {
    running().delete(org);
  }
}

function running(): Set<string> {
  return perProcess("rebuilds", () => new Set<string>());
}
