import type { Seen } from "@/lib/alerts/newAlerts";
import type { ProcessGate } from "@/lib/handover/gateTypes";
import type { RoadmapAnswer } from "@/lib/roadmap/roadmapAnswer";

/**
 * Gates and targets as they are today. A gate by what the figures alone say; a target counts as missed once the figure
 * of its due day can no longer change by itself.
 * @param names of the processes, by key
 */
export function seenToday(
  gates: readonly ProcessGate[],
  targets: RoadmapAnswer["targets"],
  names: Readonly<Record<string, string>>,
): Seen[] {
  return [
    ...gates.map(
      ({ process, name, proved, n, k, precision, required }): Seen => ({
        subject: `gate:${process}`,
        state: proved === "ready" ? "ready" : "not_ready",
        detail: { process, name, reviewed: n, accepted: k, low: precision?.low ?? null, required },
      }),
    ),
    ...targets.flatMap(({ kpi, process, dueDay, due, state, value, valueOn, target }): Seen[] => {
      if (due === null || state === "no_data") return [];
      const settled = valueOn !== null && valueOn >= due;
      return [
        {
          subject: `target:${JSON.stringify([kpi, process, dueDay])}`,
          state: state === "off_track" && settled ? "missed" : "not_missed",
          detail: {
            kpi,
            process,
            name: process === null ? null : (names[process] ?? process),
            due,
            value,
            on: valueOn,
            target,
          },
        },
      ];
    }),
  ];
}
