import type { Line, SectionKey } from "@/lib/report/document";
import type { Report } from "@/lib/report/reportSchema";
import type { ReportWords } from "@/lib/report/reportWords";
import { actionsSection, lastActionsSection } from "@/lib/report/sections/actions";
import { changesSection } from "@/lib/report/sections/changes";
import { gatesSection } from "@/lib/report/sections/gates";
import { mistakesSection } from "@/lib/report/sections/mistakes";
import { qualitySection } from "@/lib/report/sections/quality";
import { roadmapSection } from "@/lib/report/sections/roadmap";
import { touchesSection } from "@/lib/report/sections/touches";
import { whySection } from "@/lib/report/sections/why";

/** How each section of a report is written. None is empty: one with nothing to say says so. */
export const sections: Record<SectionKey, (report: Report, words: ReportWords) => Line[]> = {
  why: whySection,
  lastActions: lastActionsSection,
  touches: touchesSection,
  changes: changesSection,
  gates: gatesSection,
  mistakes: mistakesSection,
  actions: actionsSection,
  roadmap: roadmapSection,
  quality: qualitySection,
};
