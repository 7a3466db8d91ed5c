import { type EventLoopUtilization, performance } from "node:perf_hooks";
import { perProcess } from "@/lib/db/perProcess";

/** Whether this process has worked without much of a rest since it was last asked, a tenth of a second ago or longer. */
export function loopBusy(): boolean {
  const seen = perProcess<Seen>("loop", () => ({ at: performance.eventLoopUtilization(), busy: false }));
  const now = performance.eventLoopUtilization();
  const { active, idle, utilization } = performance.eventLoopUtilization(now, seen.at);
  if (active + idle >= 100) {
    seen.at = now;
    seen.busy = utilization > 0.8;
  }
  return seen.busy;
}

interface Seen {
  at: EventLoopUtilization;
  busy: boolean;
}
