import type { Destination } from "@/lib/destinations/destinationSchema";
import { rankDestinations } from "./rankDestinations";

export interface Choices {
  kind: Destination["kind"];
  destinations: Destination[];
}

/**
 * What the palette offers to a question, by kind, that of the best first; before anything is asked, the places of the
 * navigation, the processes and the other organisations.
 */
export function choicesOf(destinations: readonly Destination[], question: string): Choices[] {
  const asked = question.trim();
  const ranked = asked
    ? rankDestinations(destinations, asked)
    : destinations.filter(({ kind, under }) => unasked.includes(kind) && under === null);
  const byKind = Map.groupBy(ranked, ({ kind }) => kind);
  return [...byKind].map(([kind, found]) => ({ kind, destinations: found.slice(0, asked ? 8 : 10) }));
}

const unasked: Destination["kind"][] = ["page", "process", "organisation"];
