import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/app/_components/DataTable";
import type { CaseQuery, Level } from "@/lib/cases/caseQuery";
import type { Levels, LevelsPoint } from "@/lib/cases/levelsAnswer";
import { formatDays } from "@/lib/words/formatDay";
import { CasesFigure } from "../CasesFigure";

/** The same bands in figures, the latest first and all days together last; every count opens its cases. */
export function LevelsTable({
  slug,
  process,
  levels: { points, total },
  today,
}: {
  slug: string;
  process: string;
  levels: Levels;
  today: string;
}) {
  const t = useTranslations("levels");
  const locale = useLocale();
  const cases = (point: LevelsPoint, count: number, query: Partial<CaseQuery>) => (
    <CasesFigure
      slug={slug}
      query={{
        process,
        counts: "aar.denominator",
        closedFrom: point.start,
        closedTo: point.end,
        ...query,
      }}
      count={count}
    />
  );
  const level = (name: Level): Column<LevelsPoint> => ({
    id: name,
    label: t(`table.${name}`),
    align: "right",
    cell: (point) => cases(point, point.levels[name], { level: name }),
  });
  return (
    <div className="max-h-[300px] overflow-y-auto">
      <DataTable<LevelsPoint>
        caption={t("title")}
        rows={[...points.toReversed(), total]}
        rowKey={(point) => (point === total ? "total" : point.start)}
        empty={null}
        columns={[
          {
            id: "days",
            label: t("days"),
            nowrap: true,
            cell: (point) =>
              point === total ? t("total") : formatDays(point.start, point.end, locale, today),
          },
          { id: "cases", label: t("cases"), align: "right", cell: (point) => cases(point, point.cases, {}) },
          level("autonomous"),
          {
            id: "notResolved",
            label: t("table.notResolved"),
            align: "right",
            cell: (point) =>
              cases(point, point.notResolved, { level: "autonomous", resolution: "not_resolved" }),
          },
          level("supervised"),
          level("assisted"),
          level("manual"),
          level("unattributed"),
        ]}
      />
    </div>
  );
}
