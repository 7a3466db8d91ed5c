import type { Line } from "@/lib/report/document";
import type { Report } from "@/lib/report/reportSchema";
import type { ReportWords } from "@/lib/report/reportWords";

/** How far each phase is. */
export function roadmapSection({ phases: found }: Report, { t, phases, states }: ReportWords): Line[] {
  if (found.length === 0) return [[t("none.roadmap")]];
  return found.map(({ phase, state, met, of }) => [
    t("phase", { phase: phases(phase), met, of, state: states(state) }),
  ]);
}
