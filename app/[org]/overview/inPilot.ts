import type { Overview } from "@/lib/overview/readOverview";
import { phases } from "@/lib/roadmap/phases";

/** In the pilot people approve everything: the strict rate is 0 by rule. */
export function inPilot({ roadmap }: Pick<Overview, "roadmap">): boolean {
  return roadmap !== null && roadmap.day >= phases[0].from && roadmap.day <= phases[0].to;
}
