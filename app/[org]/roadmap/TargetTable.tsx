// Longer than most: one table, each of whose cells says two things.

import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/DataTable";
import { FigureLink, type OpenFigure } from "@/app/_components/FigureLink";
import { formatFigure } from "@/app/_components/formatFigure";
import { Link } from "@/app/_components/Link";
import { StateMark } from "@/app/_components/StateMark";
import type { TargetAnswer } from "@/lib/roadmap/roadmapAnswer";
import { formatDay } from "@/lib/words/formatDay";
import { formatPoints } from "@/lib/words/formatPoints";
import { segment } from "../processes/segment";
import { TargetHistory } from "./TargetHistory";

/** The targets that hold: the figure now, what the pace asks for, the state, and every one that was set before. */
export function TargetTable({
  slug,
  targets,
  currency,
  today,
  processes,
  opens,
}: {
  slug: string;
  targets: readonly TargetAnswer[];
  currency: string;
  today: string;
  /** names by key */
  processes: Readonly<Record<string, string>>;
  /** what a target's figure opens */
  opens: (target: TargetAnswer) => OpenFigure | undefined;
}) {
  const t = useTranslations("roadmapPage.targets");
  const page = useTranslations("roadmapPage");
  const locale = useLocale();
  const figure = ({ kpi }: TargetAnswer, value: number | null) =>
    formatFigure(value, kpi === "aar" || kpi === "fcr" ? "share" : "money", currency, locale);
  const forecast = (target: TargetAnswer) => {
    if (target.forecast === null) return null;
    const { on, value, low, high, early } = target.forecast;
    return page(early ? "expectedEarly" : "expected", {
      day: formatDay(on, locale, today),
      value: figure(target, value),
      low: figure(target, low),
      high: figure(target, high),
    });
  };
  return (
    <DataTable<TargetAnswer>
      caption={t("title")}
      rows={targets}
      rowKey={({ kpi, process, dueDay }) => JSON.stringify([kpi, process, dueDay])}
      empty={null}
      columns={[
        {
          id: "kpi",
          label: t("column.kpi"),
          cell: ({ kpi, process, dueDay, due, set, history }) => (
            <span className="block min-w-24 py-0.5">
              <Link
                href={
                  process === null
                    ? `/${slug}?kpi=${kpi}`
                    : `/${slug}/processes/${segment(process)}?kpi=${kpi}`
                }
                className="thumb font-medium text-accent underline-offset-2 hover:underline"
              >
                {t(`kpi.${kpi}`)}
              </Link>
              <span className="block text-meta text-ink-3">
                {process === null ? t("wholeFirm") : (processes[process] ?? process)}
                <span className="sm:hidden">
                  {" · "}
                  <span className="whitespace-nowrap">
                    {due ? formatDay(due, locale, today) : t("dueDay", { day: dueDay })}
                  </span>
                </span>
              </span>
              {set ? (
                <span className="block text-meta sm:hidden">
                  <span className="block break-words text-ink-2">{set.reason}</span>
                  <TargetHistory history={history} currency={currency} today={today} />
                </span>
              ) : null}
            </span>
          ),
        },
        {
          id: "due",
          label: t("column.due"),
          nowrap: true,
          wideOnly: true,
          cell: ({ dueDay, due }) => (
            <>
              {t("dueDay", { day: dueDay })}
              {due ? (
                <span className="block text-meta text-ink-3">{formatDay(due, locale, today)}</span>
              ) : null}
            </>
          ),
        },
        {
          id: "value",
          label: t("column.value"),
          align: "right",
          cell: (target) => {
            const open = opens(target);
            const shown = figure(target, target.value);
            return (
              <>
                {open ? <FigureLink {...open}>{shown}</FigureLink> : shown}
                {target.valueOn ? (
                  <span className="block text-meta text-ink-3 max-sm:hidden">
                    {page("untilToday", { day: formatDay(target.valueOn, locale, today) })}
                  </span>
                ) : null}
              </>
            );
          },
        },
        {
          id: "target",
          label: t("column.target"),
          align: "right",
          cell: (target) => (
            <>
              <span className="font-medium">
                {target.target === null ? (
                  <span className="font-normal text-ink-3">–</span>
                ) : (
                  figure(target, target.target)
                )}
              </span>
              {target.tolerance > 0 ? (
                <span className="block text-meta text-ink-3 max-sm:whitespace-normal">
                  {t("tolerance", {
                    value:
                      target.kpi === "aar" || target.kpi === "fcr"
                        ? formatPoints(target.tolerance, locale).replace(/^[▲▼]\s/, "")
                        : figure(target, target.tolerance),
                  })}
                </span>
              ) : null}
            </>
          ),
        },
        {
          id: "pace",
          label: t("column.pace"),
          align: "right",
          wideOnly: true,
          cell: (target) => (
            <>
              {figure(target, target.paceToday)}
              <span className="block text-meta text-ink-3">
                {target.onPace === null ? null : t(target.onPace ? "onPace" : "behind")}
                {target.pace === "stepped" ? ` · ${t("stepped")}` : null}
              </span>
            </>
          ),
        },
        {
          id: "state",
          label: t("column.state"),
          cell: (target) => (
            <span className="block">
              <StateMark state={target.state} early={target.early} />
              {target.metOn ? (
                <span className="block text-meta whitespace-nowrap text-ink-3">
                  {page("metOn", { day: formatDay(target.metOn, locale, today) })}
                </span>
              ) : (
                <span className="block text-meta text-ink-3">
                  {target.target === null ? t("noTarget") : null}
                  <span className="max-sm:hidden">{forecast(target)}</span>
                </span>
              )}
            </span>
          ),
        },
        {
          id: "history",
          label: t("column.history"),
          wideOnly: true,
          cell: (target) => (
            <span className="block max-w-[36ch] min-w-32 text-meta">
              <span className="block break-words text-ink-2">{target.set?.reason ?? t("default")}</span>
              <TargetHistory history={target.history} currency={currency} today={today} />
            </span>
          ),
        },
      ]}
    />
  );
}
