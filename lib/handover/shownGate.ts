import type { Candidate } from "@/lib/handover/candidates";
import type { PartGate, ProcessGate } from "@/lib/handover/gateTypes";

/** A gate as it is answered; without `salaries` no cost from which a pay could be told. */
export function shownGate(gate: ProcessGate, { salaries }: { salaries: boolean }): ProcessGate {
  if (salaries) return gate;
  const { costs, ways, bands, steps, ...rest } = gate;
  return {
    ...rest,
    ...shownPart(gate),
    costs: { ...costs, people: null, review: null },
    ways: { ...ways, people: null, withReview: null },
    bands: bands.map((band) => ({ ...band, ...shownPart(band) })),
    steps: steps.map((step) => ({ ...step, ...shownPart(step) })),
  };
}

/** The same of a candidate. */
export function shownCandidate(candidate: Candidate, { salaries }: { salaries: boolean }): Candidate {
  return salaries ? candidate : { ...candidate, ...shownPart(candidate) };
}

function shownPart({ costs, saving }: PartGate): Pick<PartGate, "costs" | "saving"> {
  return {
    costs: { review: null, mistake: costs.mistake },
    saving: saving && { ...saving, saved: null },
  };
}
