import type { ImportState } from "./shapes";

/** Whether the server is busy with the file, so that its state will change by itself. */
export function isAtWork(state: ImportState): boolean {
  return state === "arriving" || state === "checking" || state === "running" || state === "undoing";
}
