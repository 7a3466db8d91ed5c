import { getTranslations } from "next-intl/server";
import type { TrendData, TrendPoint } from "@/app/_components/charts/prepare/trend";
import { addDays, daysInclusive } from "@/lib/calendar/days";
import { effectText } from "@/lib/change/effectText";
import { shownFigure } from "@/lib/kpi/shownFigure";
import type { Overview } from "@/lib/overview/readOverview";
import { lastDay } from "@/lib/roadmap/phases";
import type { Locale } from "@/lib/words/locale";
import { targetFlags } from "../roadmap/targetFlags";
import { withOffDays } from "../withOffDays";
import type { CardKpi } from "./cardKpis";

/** The large course of the chosen KPI: over the roadmap with its milestones, or over the days asked for. */
export async function trendOf(kpi: CardKpi, overview: Overview, locale: Locale): Promise<TrendData> {
  const [t, words] = [await getTranslations("kpi"), await getTranslations("trend")];
  const marks = await getTranslations("typed.mark");
  const { days, parts } = overview.course;
  const { roadmap, today } = overview;
  const { currency } = overview.settings;
  const unit = kpi === "aar" || kpi === "fcr" ? "share" : "money";
  const start = days.kind === "roadmap" ? (roadmap?.start ?? null) : null;
  const trend: TrendData = {
    label: t(kpi),
    unit,
    currency,
    fromHalf: kpi === "fcr",
    axis: start
      ? { kind: "roadmap", start, from: -28, to: lastDay }
      : { kind: "dates", from: days.from, to: days.to },
    today,
    points: points(kpi),
    ...targetFlags(roadmap?.targets[kpi], { unit, currency, locale }),
    changes: [
      ...overview.changes
        .filter(({ day }) => day <= addDays(today, 1))
        .map((change) => ({
          day: change.day,
          title: change.title,
          effect: "effect" in change ? effectText(change, words, locale) : null,
        })),
      ...replaced(),
    ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
  };
  return withOffDays(trend, overview.calendar, locale);

  /** the days on which data took the place of what was typed: the course is made of something else from there on */
  function replaced(): TrendData["changes"][number][] {
    const { rows, since } = parts.dated.typed;
    if (kpi !== "marginPerHead") return [];
    return (["people", "sales"] as const).flatMap((part) => {
      const day = since[part];
      const counted =
        day !== null && day >= days.from && rows.some((row) => row[part] !== null && row.day < day);
      return counted ? [{ day, title: marks(part), effect: null }] : [];
    });
  }

  /** the week that yesterday is in the middle of */
  function isRunning({ start, end }: { start: string; end: string }): boolean {
    return days.interval === "week" && daysInclusive(start, end) < 7 && addDays(end, 2) > today;
  }

  function points(of: CardKpi): TrendPoint[] {
    return parts.periods.map((period, at): TrendPoint => {
      const facts = parts.facts[at] ?? parts.total;
      const point = parts.point(period, facts);
      const figure = point.kpis[of];
      const counts = of !== "marginPerHead";
      return {
        ...period,
        value: shownFigure(of, { point, facts }),
        numerator: counts ? figure?.numerator : null,
        denominator: counts ? figure?.denominator : null,
        low: figure?.low,
        high: figure?.high,
        provisional: figure?.provisional === true || isRunning(period),
      };
    });
  }
}
