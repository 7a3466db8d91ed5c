import type { Watched } from "@/lib/roadmap/evidence";

/** Whether a change had done no harm by a day, or its falls were over within 14 days of it. */
export function isBack({ drops }: Pick<Watched, "drops">, day: string): boolean {
  return drops.every(
    ({ droppedOn, recoveredOn, days }) =>
      droppedOn > day || (recoveredOn !== null && recoveredOn <= day && days !== null && days <= 14),
  );
}
