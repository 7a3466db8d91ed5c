import { addDays } from "@/lib/calendar/days";
import { fewestReviewed, watchedDays } from "@/lib/handover/gate";
import type { PartGate, ProcessGate } from "@/lib/handover/gateTypes";
import { recentDays } from "@/lib/handover/monthlySaving";

/** What could be said of a candidate, the first that is true. */
export const verdicts = [
  /** no agent may do it alone */
  "red_line",
  /** an agent is alone with it */
  "watched",
  /** proved, and it pays: hand it over */
  "hand_over",
  /** proved, but what people would no longer see is nothing */
  "nothing_to_save",
  /** a known number of further reviews would prove it */
  "review",
  /** enough were reviewed: the proof has to hold for some more days */
  "hold",
  /** as precise as it is, no number of reviews would prove it */
  "not_precise_enough",
  /** certainly too many mistakes for what they cost */
  "not_yet",
  /** the agent costs more than people do */
  "dearer",
  /** what a mistake costs is not known */
  "no_mistake_cost",
  /** neither the time by hand nor that of a review is known */
  "no_saving_known",
] as const;
export type Verdict = (typeof verdicts)[number];

/** Work that could be handed over: a process, its cases up to an amount, or one of its steps. */
export interface Candidate extends PartGate {
  process: string;
  name: string;
  step: string | null;
  upTo: string | null;
  verdict: Verdict;
  /** days that the proof still has to hold; 0: none */
  daysToHold: number;
  /** reviewed cases a day, over the last 28 */
  pace: number;
  /** the day by which it would be proved at today's pace; null: at that pace never, or not known */
  by: string | null;
  to: string;
  recentFrom: string;
  /** a red line of its process: above this amount never alone */
  aloneUpTo: string | null;
}

/**
 * What to hand over next: every process, the amount up to which it may be handed over (or the next that might), and
 * every step that was reviewed by itself, ranked by saving × proof. Proof is 1 when ready; while reviewing goes on, the
 * part of the reviews done that it takes; 0 when nothing would prove it. What is not proved at all stands last, by its
 * saving; what is handed over already, or behind a red line, behind that.
 */
export function candidates(gates: readonly ProcessGate[]): Candidate[] {
  return gates
    .flatMap(partsOf)
    .sort(
      (a, b) =>
        Number(isOpen(b)) - Number(isOpen(a)) ||
        worth(b) - worth(a) ||
        Number(b.monthly ?? 0) - Number(a.monthly ?? 0) ||
        compare(nameOf(a), nameOf(b)),
    );
}

function partsOf(gate: ProcessGate): Candidate[] {
  const { bands, steps } = gate;
  // above a red line of amounts nothing of the whole is open: then a band stands for it
  const line = gate.aloneUpTo !== null || gate.neverAlone;
  const state = line && gate.state !== "watched" ? ("red_line" as const) : gate.state;
  const whole = candidate(gate, { ...gate, state }, { step: null, upTo: null });
  const band =
    state === "ready" || gate.neverAlone
      ? undefined
      : (bands.find(({ upTo }) => upTo === gate.offered) ?? nextBand(gate));
  return [
    whole,
    ...(band ? [candidate(gate, band, { step: null, upTo: band.upTo })] : []),
    ...steps.map((step) => candidate(gate, step, { step: step.step, upTo: null })),
  ];
}

/** The band that is nearest to its proof, where it is nearer than the whole. */
function nextBand({ bands, ...whole }: ProcessGate) {
  const open = bands.filter(({ state }) => state === "keep_reviewing");
  const [nearest] = open.sort((a, b) => proof(b) - proof(a) || Number(b.upTo) - Number(a.upTo));
  const blocked = whole.aloneUpTo !== null || whole.state === "watched";
  return nearest && (blocked || proof(nearest) > proof(whole)) ? nearest : undefined;
}

function candidate(
  { process, name, to, recentFrom, aloneUpTo }: ProcessGate,
  part: PartGate,
  scope: { step: string | null; upTo: string | null },
): Candidate {
  const { state, proved, since, auto, n, k, precision, required, dearer, more, heldDays, recent } = part;
  const pace = recent.reviewed / recentDays;
  const verdict = verdictOf(part);
  const daysToHold = verdict === "hold" || verdict === "review" ? watchedDays - heldDays : 0;
  return {
    ...{ process, name, ...scope, state, proved, since, auto, n, k, precision, required, dearer },
    ...{ more, heldDays, recent, to, recentFrom, aloneUpTo },
    costs: { review: part.costs.review, mistake: part.costs.mistake },
    mistakeFrom: part.mistakeFrom,
    saving: part.saving,
    monthly: part.monthly,
    verdict,
    daysToHold,
    pace,
    by: provedBy(part, { verdict, pace, to, daysToHold }),
  };
}

function verdictOf(part: PartGate): Verdict {
  const { state, proved, required, dearer, more, n, precision, costs, monthly } = part;
  if (state === "red_line" || state === "watched") return state;
  if (dearer) return "dearer";
  if (required === null) return costs.mistake === null ? "no_mistake_cost" : "no_saving_known";
  if (proved === "ready") return Number(monthly ?? 0) > 0 ? "hand_over" : "nothing_to_save";
  if (proved === "not_yet") return "not_yet";
  if (more !== null || n < fewestReviewed) return "review";
  return (precision?.low ?? 0) >= required ? "hold" : "not_precise_enough";
}

/** The reviews that are wanting at today's pace, and then the days that the proof has to hold. */
function provedBy(
  { more }: PartGate,
  { verdict, pace, to, daysToHold }: { verdict: Verdict; pace: number; to: string; daysToHold: number },
): string | null {
  if (verdict === "hold") return addDays(to, daysToHold);
  if (verdict !== "review" || more === null || pace === 0) return null;
  const days = Math.ceil(more / pace) + watchedDays - 1;
  return days <= furthest ? addDays(to, days) : null;
}

/** A day further off than this says no more than “not at this pace”. */
const furthest = 2 * 365;

function isOpen({ verdict }: Candidate): boolean {
  return verdict !== "watched" && verdict !== "red_line";
}

function worth(one: Candidate): number {
  return isOpen(one) ? Math.max(0, Number(one.monthly ?? 0)) * proof(one) : 0;
}

function proof({ proved, n, more, required, precision }: PartGate): number {
  if (proved === "ready") return 1;
  if (proved !== "keep_reviewing") return 0;
  if (more !== null) return n / (n + more);
  // enough were reviewed, and only the 14 days in a row are wanting
  return required !== null && precision !== null && precision.low >= required ? 1 : 0;
}

function nameOf({ process, step, upTo }: Candidate): string {
  return JSON.stringify([process, step ?? "", upTo ?? ""]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
