import { getLocale, getTranslations } from "next-intl/server";
import type { OverviewProps } from "@/app/_components/overview/OverviewProps";
import type { AskedRange, Comparison } from "@/app/_components/range/resolveRange";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays } from "@/lib/calendar/days";
import type { Overview } from "@/lib/overview/readOverview";
import type { Beginning } from "@/lib/sources/readBeginning";
import { formatClock, formatTime } from "@/lib/words/formatTime";
import { costOpens } from "../money/costOpens";
import { caseOpens } from "../processes/caseOpens";
import { workName } from "../processes/next/workName";
import { openCases } from "../processes/openCases";
import { segment } from "../processes/segment";
import { markOf } from "../processes/walls/markOf";
import { yearBeforeText } from "../yearBeforeText";
import { cardKpi } from "./cardKpis";
import { cardsOf } from "./cardsOf";
import { missingOf } from "./missingOf";
import { sentencesOf } from "./sentencesOf";
import { trendOf } from "./trendOf";
import { warningsOf } from "./warningsOf";

/** The overview's figures in the reader's words, with the addresses that its parts lead to. */
export async function overviewProps(
  overview: Overview,
  {
    slug,
    kpi,
    compare,
    asked,
    undelivered,
    beginning,
  }: {
    slug: string;
    kpi: string | undefined;
    compare: Comparison;
    asked: AskedRange;
    /** a report lately did not arrive, or may not have */
    undelivered: boolean;
    beginning: Beginning;
  },
): Promise<OverviewProps> {
  const locale = await getLocale();
  const selected = cardKpi(kpi);
  const { settings, today, roadmap, course, candidates } = overview;
  const counted = selected === "aar" || selected === "fcr";
  return {
    slug,
    currency: settings.currency,
    today,
    warnings: warningsOf(overview, slug, undelivered),
    ...sentencesOf(overview, slug, beginning),
    status: status(),
    lastYear:
      overview.yearBefore &&
      yearBeforeText(overview.yearBefore, await getTranslations("lastYear"), { locale, today }),
    cards: await cardsOf(overview, { slug, selected, compare, asked }),
    strip: roadmap && {
      href: `/${slug}/roadmap`,
      day: roadmap.day,
      phases: roadmap.phases.map(({ phase, from, to, state, criteria }) => ({
        phase,
        from,
        to,
        state,
        met: criteria.filter((criterion) => criterion.state === "met").length,
        criteria: criteria.length,
      })),
    },
    trend: {
      data: await trendOf(selected, overview, locale),
      csv: `/api/v1/kpis.csv?${new URLSearchParams({ from: course.days.from, to: course.days.to, interval: course.days.interval, organisation: slug })}`,
      ...(counted ? { opens: caseOpens(slug, { kpi: selected, click: "numerator" }) } : {}),
      ...(selected === "cts" ? { opens: costOpens(slug) } : {}),
    },
    handovers: candidates.slice(0, shownCandidates).map((one) => ({
      id: JSON.stringify([one.process, one.step, one.upTo]),
      process: workName(one),
      upTo: one.upTo,
      gate: markOf(one),
      more: one.more,
      // what would cost more than it saves is no saving
      monthly: Number(one.monthly ?? 0) > 0 ? one.monthly : null,
      href: `/${slug}/processes/${segment(one.process)}#handover`,
    })),
    missing: missingOf(overview, slug),
  };

  function status(): OverviewProps["status"] {
    const { closed } = overview.yesterday;
    const day = addDays(today, -1);
    const yesterday = { closedFrom: day, closedTo: day };
    const steppedIn = closed.auto - closed.autonomous;
    const { dataTo } = overview;
    const lastDay = dataTo && dayInZone(dataTo, settings.timezone);
    const isToday = lastDay === today;
    return {
      yesterday:
        closed.cases === 0
          ? null
          : {
              alone: closed.autonomous,
              steppedIn,
              opens: {
                alone: openCases(slug, { counts: "aar.numerator", ...yesterday }, closed.autonomous),
                steppedIn: openCases(slug, { counts: "steppedIn", ...yesterday }, steppedIn),
              },
            },
      dataTo:
        dataTo === null
          ? null
          : isToday
            ? formatClock(dataTo, settings.timezone)
            : formatTime(dataTo, settings.timezone, locale, today),
      completeness: overview.now.point.kpis.cts?.completeness ?? null,
      // where the data end before, nothing waits to be settled
      settledTo:
        overview.now.point.kpis.fcr?.denominator && lastDay && overview.settledTo <= lastDay
          ? overview.settledTo
          : null,
    };
  }
}

/** As many as stand beside the trend; all of them have a page of their own. */
const shownCandidates = 5;
