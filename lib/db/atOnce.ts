import { availableParallelism } from "node:os";
import { othersAsk } from "@/lib/db/othersAsk";

/**
 * How many things of an organisation may be under way at once: as many as there are processors here, as more would be
 * done no sooner; half as many while other organisations ask, whose answers on two processors took twice as long beside
 * two large questions.
 */
export function atOnce(org: string): number {
  return othersAsk(org) ? Math.floor(processors / 2) : processors;
}

const processors = Math.max(2, availableParallelism());
