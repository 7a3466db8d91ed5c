import type { ImportState } from "./shapes";

/** Whether there is something to take back, or to forget. */
export function undoable(state: ImportState): boolean {
  return state === "draft" || state === "done" || state === "failed" || state === "cancelled";
}
