import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/app/_components/Badge";
import { DataTable } from "@/app/_components/DataTable";
import { FigureLink } from "@/app/_components/FigureLink";
import type { Source } from "@/lib/sources/listSources";
import { formatDuration } from "@/lib/words/formatDuration";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatTime } from "@/lib/words/formatTime";
import { DayBars } from "./DayBars";
import { eventsHref, eventsList } from "./events/eventsHref";
import { shownSource } from "./shownSource";

/** How much each source has sent, on which days, and how fresh it is. */
export function SourcesTable({
  slug,
  sources,
  now,
  timezone,
  today,
}: {
  slug: string;
  sources: readonly Source[];
  now: string;
  timezone: string;
  today: string;
}) {
  const t = useTranslations("data.sources");
  const tOwn = useTranslations("data.ownSource");
  const locale = useLocale();
  const time = (instant: string) => formatTime(instant, timezone, locale, today);
  const age = (instant: string) => Math.max(0, (Date.parse(now) - Date.parse(instant)) / 1000);
  return (
    <DataTable<Source>
      caption={t("title")}
      rows={sources}
      rowKey={({ source }) => source}
      empty={null}
      columns={[
        {
          id: "source",
          label: t("source"),
          cell: ({ source, quietSince }) => (
            <span className="flex flex-wrap items-center gap-x-2">
              <span className="max-w-72 min-w-24 font-medium break-words">{shownSource(source, tOwn)}</span>
              {quietSince ? <Badge tone="worse">{t("quiet", { time: time(quietSince) })}</Badge> : null}
            </span>
          ),
        },
        {
          id: "perDay",
          label: t("perDay"),
          cell: ({ perDay }) => (
            <DayBars
              perDay={perDay}
              label={t("perDayText", {
                events: formatNumber(
                  perDay.reduce((sum, events) => sum + events, 0),
                  locale,
                ),
                days: perDay.filter((events) => events > 0).length,
                most: formatNumber(Math.max(0, ...perDay), locale),
              })}
            />
          ),
        },
        {
          id: "events",
          label: t("events"),
          align: "right",
          cell: ({ source, events }) => (
            <FigureLink
              href={eventsHref(slug, { source })}
              list={eventsList({ source })}
              figure={{ count: events }}
              label={t("show", { source: shownSource(source, tOwn), count: formatNumber(events, locale) })}
            >
              {formatNumber(events, locale)}
            </FigureLink>
          ),
        },
        {
          id: "last",
          label: t("last"),
          align: "right",
          cell: ({ lastReceivedAt }) => (
            <span title={time(lastReceivedAt)}>
              {age(lastReceivedAt) < 60
                ? t("now")
                : t("ago", { time: formatDuration(age(lastReceivedAt), locale) })}
            </span>
          ),
        },
        { id: "until", label: t("until"), align: "right", cell: ({ lastTime }) => time(lastTime) },
        {
          id: "first",
          label: t("first"),
          align: "right",
          cell: ({ firstReceivedAt }) => time(firstReceivedAt),
        },
      ]}
    />
  );
}
