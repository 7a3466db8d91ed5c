import { perProcess } from "@/lib/db/perProcess";

export interface RecountCounts {
  /** days that were counted again since this process began */
  looks: number;
  /** of them, those whose figures differed from what events say: to be 0 */
  differing: number;
  /** looks that came to no end, such as while the database was away */
  failed: number;
}

/** What the audit of figures came to in this process: counters, for whoever watches it. */
export function recountCounts(): RecountCounts {
  return perProcess("recountCounts", () => ({ looks: 0, differing: 0, failed: 0 }));
}
