import type { TableKind } from "@/lib/imports/recognition/recognition";

/** Whether a file of this kind tells of cases, which belong to a process. */
export function hasProcess(kind: TableKind): kind is "log" | "tickets" | "usage" {
  return kind === "log" || kind === "tickets" || kind === "usage";
}
