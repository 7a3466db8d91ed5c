import { useTranslations } from "next-intl";
import { Card } from "@/app/_components/Card";
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
  const { from, to, interval } = levels;
  const csv = new URLSearchParams({ process, from, to, interval, organisation: slug });
  return (
    <Card className="h-full">
      {levels.total.cases === 0 ? (
        <>
          <h2 className="mb-2 text-body font-semibold">{t("title")}</h2>
          <p className="text-ink-2">{t("none")}</p>
        </>
      ) : (
        <LevelBands
          slug={slug}
          process={process}
          levels={levels}
          today={today}
          csv={`/api/v1/levels.csv?${csv}`}
        />
      )}
    </Card>
  );
}
