import type { getTranslations } from "next-intl/server";
import { kpiKeys } from "@/lib/kpi/answer";
import { catalog } from "@/lib/kpi/catalog/catalog";
import type { EvidenceItem } from "@/lib/roadmap/evidenceSchema";
import type { CriterionKey } from "@/lib/roadmap/phases";
import { roles } from "@/lib/tenancy/permissions";
import { formatDay } from "@/lib/words/formatDay";
import type { Locale } from "@/lib/words/locale";

/** What one of the things is called by which a criterion is read. */
export function itemName(
  key: CriterionKey,
  { name, process, day }: EvidenceItem,
  of: {
    t: Awaited<ReturnType<typeof getTranslations<"roadmapPage.evidence">>>;
    locale: Locale;
    processes: ReadonlyMap<string, string>;
  },
): string {
  const { t, locale, processes } = of;
  switch (key) {
    case "eventsDaily":
      return formatDay(name, locale);
    case "weeklySignedOff":
      return `${t("span", { day: formatDay(day ?? name, locale) })}: ${name || t("noReport")}`;
    case "definitionsApproved": {
      const kpi = kpiKeys.find((one) => one === name);
      return kpi ? catalog[kpi].text[locale].name : name;
    }
    case "rolesGiven": {
      const role = roles.find((one) => one === name);
      return role ? t(`role.${role}`) : name;
    }
    case "auditIntact": {
      const action = actions.find((one) => one === name.replace(".", "_"));
      return action ? t(`action.${action}`) : name;
    }
    case "recovered":
      return name;
    default:
      return process === null ? name : (processes.get(process) ?? name);
  }
}

const actions = [
  "definition_approved",
  "handover_decided",
  "handover_taken_back",
  "report_signed",
  "roadmap_target_set",
  "roadmap_confirmed",
  "roadmap_confirmation_taken_back",
  "audit_broken",
] as const;
