import { dayOf } from "@/lib/ingest/testing/days";
import type { FoldedCase } from "@/lib/ingest/testing/foldCase";
import { N } from "@/lib/ingest/testing/number";
import type { World } from "@/lib/ingest/testing/world";

/** Hours that the cases with a machine step saved over some days, against the baselines in force. */
export function timeSaved(world: World, cases: FoldedCase[], days: string[], process: string | null): N {
  let seconds = new N(0);
  for (const { closed, auto, humanSeconds, process: of } of cases) {
    if (closed === null || !auto || (process !== null && of !== process)) continue;
    const day = dayOf(closed.at, world.timezone);
    if (!days.includes(day) || ["cancelled", "duplicate"].includes(closed.resolution)) continue;
    const baseline = world.baselines
      .filter((set) => set.process === of && set.fromDay <= day)
      .sort((a, b) => (a.fromDay < b.fromDay ? -1 : 1))
      .at(-1);
    if (!baseline) continue;
    if (closed.resolution === "resolved") seconds = seconds.plus(baseline.seconds);
    for (const spent of humanSeconds) seconds = seconds.minus(spent);
  }
  return seconds.div(3600);
}
