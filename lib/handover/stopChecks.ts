import { fewestReviewed } from "@/lib/handover/gate";
import { mistakesBorne } from "@/lib/handover/stopRule";
import { wilson } from "@/lib/kpi/wilson";

/**
 * Over how many checks a stop rule looks back unless somebody says otherwise: the smallest number, 30 at least, that an
 * agent as precise as the evidence passes with three standard deviations to spare, so that chance alone seldom fires it;
 * 1,000 at most. 30 of 30 prove no more than 88.6 %: for a higher line more are needed in any case (`fewestChecks`).
 * The evidence's precision is taken with two mistakes and two hits more than were seen (Agresti and Coull, The American
 * Statistician 52, 1998), as no mistake among few is no promise.
 * @param required p*
 * @returns null when no number could hold the line
 */
export function stopChecks(required: number, { n, k }: { n: number; k: number }): number | null {
  const fewest = fewestChecks(required);
  if (fewest === null) return null;
  const share = (n - k + 2) / (n + 4);
  for (let checks = Math.max(fewestReviewed, fewest); checks < enough; checks++) {
    const expected = checks * share + 3 * Math.sqrt(checks * share * (1 - share));
    if (mistakesBorne(checks, required) >= expected) return checks;
  }
  return Math.max(enough, fewest);
}

/** The fewest checks that can hold a line at all: all accepted, the interval's lower end reaches it. Null: none can. */
export function fewestChecks(required: number): number | null {
  if (required >= 1) return null;
  let checks = Math.max(1, Math.floor((z * z * required) / (1 - required)) - 1);
  while ((wilson(checks, checks)?.low ?? 0) < required) checks++;
  return checks <= mostChecks ? checks : null;
}

/** What a stop rule may look back over at the most. */
export const mostChecks = 10_000;
const enough = 1_000;
const z = 1.959964;
