import { type EventLoopUtilization, performance } from "node:perf_hooks";
import { perProcess } from "@/lib/db/perProcess";

/**
 * Whether this process has worked for more than half of the time since it was last asked, a tenth of a second ago or
 * longer: somebody else finds it at work as often as not.
 */
export function loopBusy(): boolean {
  const seen = perProcess<Seen>("loop", () => ({ at: performance.eventLoopUtilization(), busy: false }));
  const now = performance.eventLoopUtilization();
  const { active, idle, utilization } = performance.eventLoopUtilization(now, seen.at);
  if (active + idle >= 100) {
    seen.at = now;
    seen.busy = utilization > 0.5;
  }
  return seen.busy;
}

interface Seen {
  at: EventLoopUtilization;
  busy: boolean;
}
