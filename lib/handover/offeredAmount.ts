import type { PartGate } from "@/lib/handover/gateTypes";

/**
 * The highest amount up to which a process may be handed over: amounts are won from the smallest up, so that one counts
 * only when every smaller one is ready, too. To take the best of several gates, whichever it is, would open one falsely
 * more often than one time in twenty (simulations.test.ts).
 * @param bands the smallest first, each with the cases of those before it
 * @returns null when the smallest is not ready, or what is ready was handed over already
 */
export function offeredAmount(bands: readonly (Pick<PartGate, "state"> & { upTo: string })[]): string | null {
  const failed = bands.findIndex(({ state }) => state !== "ready" && state !== "watched");
  const won = failed === -1 ? bands : bands.slice(0, failed);
  return won.findLast(({ state }) => state === "ready")?.upTo ?? null;
}
