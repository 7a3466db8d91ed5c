import { addDays, later } from "@/lib/calendar/days";
import { type Proof, watchedDays } from "@/lib/handover/gate";

/** How far back a proof reaches at most. */
export const longestProof = 90;

/**
 * The proof of a process as it stood on each of the last 14 days, the latest last: all reviews since the last change of
 * its agent or model, at most 90 days back. Days before that change prove nothing about the agent of today.
 * @param reviewed by closing day
 * @param changed the day of the change, null when there was none
 * @param last the last full day
 */
export function proofs(
  reviewed: readonly { day: string; n: number; k: number }[],
  changed: string | null,
  last: string,
): Proof[] {
  return Array.from({ length: watchedDays }, (_, back) => {
    const day = addDays(last, back - watchedDays + 1);
    const from = later(proofStart(day), changed ?? "");
    const within = reviewed.filter((row) => row.day >= from && row.day <= day);
    return {
      n: within.reduce((sum, row) => sum + row.n, 0),
      k: within.reduce((sum, row) => sum + row.k, 0),
    };
  });
}

/** The first day of a proof that ends on `day`, as far back as it may reach. */
export function proofStart(day: string): string {
  return addDays(day, 1 - longestProof);
}
