import { useTranslations } from "next-intl";
import { Facts } from "@/app/_components/Facts";
import type { ProcessSettings } from "@/lib/settings/processSchema";

/** What a process counts in, in one line, and the days that the figures are of. */
export function ProcessFacts({ process, days }: { process: ProcessSettings; days: string }) {
  const t = useTranslations("processes");
  const { key, name, stage, core, reopenWindowDays } = process;
  const facts = [
    t(`stage.${stage}`),
    core ? t("isCore") : t("notCore"),
    `${t("window")} ${t("windowDays", { days: reopenWindowDays })}`,
    key === name ? null : t("key", { key }),
    days,
  ].filter((fact) => fact !== null);
  return <Facts facts={facts} />;
}
