import { useTranslations } from "next-intl";
import type { Level } from "@/lib/cases/caseQuery";

const fills: Record<Level, string> = {
  manual: "bg-level-manual",
  assisted: "bg-level-assisted",
  supervised: "bg-level-supervised",
  autonomous: "bg-level-autonomous",
  unattributed: "bg-level-unattributed hatched",
};

/** How a case was done: its colour beside its word. */
export function LevelMark({ level }: { level: Level }) {
  const t = useTranslations("cases");
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <span aria-hidden="true" className={`size-2.5 shrink-0 rounded-full ${fills[level]}`} />
      {t(`level.${level}`)}
    </span>
  );
}
