import Link from "next/link";
import { useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/DataTable";
import { segment } from "@/app/[org]/processes/segment";
import { actorKinds } from "@/lib/events/event";
import type { LastEvent } from "@/lib/sources/lastEvents";
import { formatTime } from "@/lib/words/formatTime";
import type { Locale } from "@/lib/words/locale";
import { eventName } from "./eventName";

/** The events that came last: what happened, to which case or order, by whom. */
export function LastEvents({
  slug,
  events,
  timezone,
  today,
  locale,
}: {
  slug: string;
  events: readonly LastEvent[];
  timezone: string;
  today: string;
  locale: Locale;
}) {
  const t = useTranslations("data");
  const tActor = useTranslations("timeline");
  const name = (type: string) => {
    const known = eventName(type);
    return known ? t(`event.${known}`) : type;
  };
  return (
    <DataTable<LastEvent>
      caption={t("feed.title")}
      rows={events}
      rowKey={({ source, id }) => `${source} ${id}`}
      empty={null}
      columns={[
        {
          id: "arrived",
          label: t("feed.arrived"),
          cell: ({ receivedAt }) => (
            <span className="whitespace-nowrap">{formatTime(receivedAt, timezone, locale, today)}</span>
          ),
        },
        {
          id: "what",
          label: t("feed.what"),
          cell: ({ type, step }) => (
            <span className="whitespace-nowrap">
              {name(type)}
              {step ? <span className="text-ink-3"> {step}</span> : null}
            </span>
          ),
        },
        {
          id: "about",
          label: t("feed.about"),
          cell: (event) =>
            event.process !== null && event.case !== null ? (
              <Link
                href={`/${slug}/processes/${segment(event.process)}/cases/${segment(event.case)}`}
                className="inline-block max-w-72 break-words text-accent hover:underline"
              >
                {event.process} {event.case}
              </Link>
            ) : (
              <span className="inline-block max-w-72 break-words">{event.order ?? event.process ?? "–"}</span>
            ),
        },
        {
          id: "who",
          label: t("feed.who"),
          cell: ({ actor }) => {
            const kind = actorKinds.find((known) => known === actor?.kind);
            return kind ? (
              <span className="whitespace-nowrap">
                {tActor(kind)}
                {actor?.id ? <span className="text-ink-3"> {actor.id}</span> : null}
              </span>
            ) : (
              "–"
            );
          },
        },
        {
          id: "source",
          label: t("feed.source"),
          cell: ({ source }) => <span className="inline-block max-w-48 break-words">{source}</span>,
        },
      ]}
    />
  );
}
