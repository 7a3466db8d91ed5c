import { storyWords } from "@/lib/change/storyWords";
import type { Report, ReportKpi } from "@/lib/report/reportSchema";
import type { ReportWords } from "@/lib/report/reportWords";
import { workWords } from "@/lib/report/workWords";

/** The answer in a few sentences: where are we and why, does it pay, what next. */
export function conclusion(report: Report, words: ReportWords): string[] {
  const { t } = words;
  const figure = (kpi: ReportKpi) => report.figures.find((one) => one.kpi === kpi);
  const changes = (kpi: ReportKpi): string => {
    const found = figure(kpi);
    if (!found) return "";
    const previous = words.moved(kpi, found.value, found.previous);
    const start = words.moved(kpi, found.value, found.start);
    return [
      ...(previous === null ? [] : [t(`against.${report.kind}`, { change: previous })]),
      ...(start === null ? [] : [t("sinceStart", { change: start })]),
    ].join(t("comma"));
  };
  const said = (kpi: "aar" | "cts" | "marginPerHead"): string[] => {
    const value = figure(kpi)?.value ?? null;
    if (value === null) return kpi === "aar" ? [t("conclusion.none")] : [];
    const shown = words.figure(kpi, value);
    const moved = changes(kpi);
    if (kpi === "aar") {
      return [
        moved === ""
          ? t("conclusion.whereAlone", { share: shown })
          : t("conclusion.where", { share: shown, changes: moved }),
      ];
    }
    if (kpi === "cts") {
      return [
        moved === ""
          ? t("conclusion.costAlone", { cost: shown })
          : t("conclusion.cost", { cost: shown, changes: moved }),
      ];
    }
    return [
      moved === ""
        ? t("conclusion.marginAlone", { margin: shown })
        : t("conclusion.margin", { margin: shown, changes: moved }),
    ];
  };
  const moved = report.drivers.find(({ kpi }) => kpi === "aar");
  const story = moved ? storyWords(moved, report.names, words.story, words.locale) : null;
  return [
    ...said("aar"),
    ...(story?.because ? [story.because] : []),
    ...(story?.hollow ? [story.hollow] : []),
    ...said("cts"),
    ...said("marginPerHead"),
    ...hours(figure("timeSavedHours")?.value ?? null, words),
    next(report, words),
  ];
}

function hours(saved: number | null, { t, hours }: ReportWords): string[] {
  if (saved === null || saved === 0) return [];
  return [
    saved > 0
      ? t("conclusion.hours", { hours: hours(saved) })
      : t("conclusion.hoursMore", { hours: hours(-saved) }),
  ];
}

function next({ stopped, next }: Report, words: ReportWords): string {
  const { t } = words;
  const [stop] = stopped;
  if (stop) return t("conclusion.takeBack", { work: stop.name, day: words.day(stop.day) });
  const [first] = next;
  if (!first) return t("conclusion.nothing");
  const work = workWords(first, words);
  if (first.verdict === "hand_over") {
    return first.monthly === null
      ? t("conclusion.handOver", { work })
      : t("conclusion.handOverFor", { work, monthly: words.money(first.monthly) });
  }
  if (first.verdict === "hold") return t("conclusion.hold", { work });
  return first.more === null
    ? t("conclusion.review", { work })
    : t("conclusion.reviewMore", { work, count: first.more });
}
