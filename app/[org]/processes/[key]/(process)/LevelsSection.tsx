import { useTranslations } from "next-intl";
import { Card } from "@/app/_components/Card";
import { Section } from "@/app/_components/Section";
import type { Levels } from "@/lib/cases/levelsAnswer";
import { LevelBands } from "../../levels/LevelBands";

/** How the cases of a process were done over the days shown. */
export function LevelsSection({
  slug,
  process,
  levels,
  today,
}: {
  slug: string;
  process: string;
  levels: Levels;
  today: string;
}) {
  const t = useTranslations("levels");
  if (levels.total.cases === 0) {
    return (
      <Section title={t("title")} className="h-full">
        <p className="text-ink-2">{t("none")}</p>
      </Section>
    );
  }
  const { from, to, interval } = levels;
  const csv = new URLSearchParams({ process, from, to, interval, organisation: slug });
  return (
    <Card className="h-full">
      <LevelBands
        slug={slug}
        process={process}
        levels={levels}
        today={today}
        csv={`/api/v1/levels.csv?${csv}`}
      />
    </Card>
  );
}
