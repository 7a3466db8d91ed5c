import { dayAfter } from "@/lib/ingest/testing/days";
import type { Question } from "@/lib/ingest/testing/oracle";
import { processesOf } from "@/lib/ingest/testing/processesOf";
import type { RandomWorld } from "@/lib/ingest/testing/randomWorld";

/** Questions that between them ask for every figure: all intervals, with and without a process, clipped periods too. */
export function questions(world: RandomWorld): Question[] {
  const from = dayAfter(world.firstDay, -2);
  const to = dayAfter(world.firstDay, 13);
  const whole = (["day", "week", "total"] as const).map((interval) => ({
    from,
    to,
    interval,
    process: null,
  }));
  const later = { from: dayAfter(world.firstDay, 3), to: dayAfter(world.firstDay, 40), process: null };
  const filtered = processesOf(world).map(({ process }, index) => ({
    from,
    to,
    interval: index === 0 ? ("day" as const) : ("total" as const),
    process,
  }));
  return [...whole, { ...later, interval: "month" }, ...filtered];
}
