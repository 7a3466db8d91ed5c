import { useTranslations } from "next-intl";
import { Badge } from "@/app/_components/Badge";
import { DataTable } from "@/app/_components/DataTable";
import { TakeBackEvent } from "@/app/_components/form/TakeBackEvent";
import { Link } from "@/app/_components/Link";
import { Said } from "@/app/_components/Said";
import { segment } from "@/app/[org]/processes/segment";
import { actorKinds } from "@/lib/events/event";
import type { LastEvent } from "@/lib/sources/lastEvents";
import type { KeptRefusal } from "@/lib/sources/listRefusals";
import { formatTime } from "@/lib/words/formatTime";
import type { Locale } from "@/lib/words/locale";
import { eventName } from "./eventName";
import type { FeedEntry } from "./feedOf";
import { refusalsHref } from "./refused/refusalsHref";
import { shownSource } from "./shownSource";

/** Events: what happened, to which case or order, by whom; or why it was refused. */
export function EventTable({
  slug,
  caption,
  at,
  entries,
  timezone,
  today,
  locale,
  mayTakeBack = false,
}: {
  slug: string;
  caption: string;
  /** what the first column is the time of */
  at: string;
  entries: readonly FeedEntry[];
  timezone: string;
  today: string;
  locale: Locale;
  /** each can be taken back by whoever looks */
  mayTakeBack?: boolean;
}) {
  const t = useTranslations("data");
  const tOwn = useTranslations("data.ownSource");
  const tTakeBack = useTranslations("takeBack");
  const source = (entry: FeedEntry) => ("event" in entry ? entry.event : entry.refusal).source;
  const name = (type: string) => {
    const known = eventName(type);
    return known ? t(`event.${known}`) : type;
  };
  return (
    <DataTable<FeedEntry>
      caption={caption}
      rows={entries}
      rowKey={(entry) =>
        "event" in entry ? `${entry.event.source} ${entry.event.id}` : `refused ${entry.refusal.id}`
      }
      empty={null}
      columns={[
        {
          id: "arrived",
          label: at,
          nowrap: true,
          cell: ({ at }) => formatTime(at, timezone, locale, today),
        },
        {
          id: "what",
          label: t("feed.what"),
          nowrap: true,
          cell: (entry) =>
            "event" in entry ? (
              <>
                {name(entry.event.type)}
                {entry.event.step ? <span className="text-ink-3"> {entry.event.step}</span> : null}
              </>
            ) : (
              <span className="inline-flex items-center gap-2">
                <Badge tone="worse">{t("feed.refused")}</Badge>
                {entry.refusal.type ? name(entry.refusal.type) : null}
              </span>
            ),
        },
        {
          id: "about",
          label: t("feed.about"),
          cell: (entry) =>
            "event" in entry ? (
              <About slug={slug} event={entry.event} />
            ) : (
              <Refused slug={slug} refusal={entry.refusal} />
            ),
        },
        {
          id: "who",
          label: t("feed.who"),
          cell: (entry) => ("event" in entry ? <Who event={entry.event} /> : "–"),
        },
        {
          id: "source",
          label: t("feed.source"),
          cell: (entry) => (
            <span className="inline-block min-w-24 max-w-48 break-words">
              {shownSource(source(entry) ?? "–", tOwn)}
            </span>
          ),
        },
        ...(mayTakeBack
          ? [
              {
                id: "takeBack",
                label: tTakeBack("button"),
                cell: (entry: FeedEntry) =>
                  "event" in entry ? (
                    <TakeBack slug={slug} event={entry.event} what={name(entry.event.type)} />
                  ) : null,
              },
            ]
          : []),
      ]}
    />
  );
}

function About({ slug, event }: { slug: string; event: LastEvent }) {
  if (event.process === null || event.case === null) {
    return (
      <span className="inline-block min-w-24 max-w-72 break-words">
        {event.order ?? event.process ?? "–"}
      </span>
    );
  }
  return (
    <Link
      href={`/${slug}/processes/${segment(event.process)}/cases/${segment(event.case)}`}
      className="thumb inline-block min-w-24 max-w-72 py-0.5 break-words text-accent hover:underline"
    >
      {event.process} {event.case}
    </Link>
  );
}

/** Why, and the way to all that were refused for the same reason. */
function Refused({ slug, refusal: { code, pointer, detail } }: { slug: string; refusal: KeptRefusal }) {
  return (
    <Link
      href={refusalsHref(slug, { code, pointer })}
      className="thumb inline-block max-w-[48ch] min-w-48 py-0.5 break-words text-accent hover:underline"
    >
      {pointer ? <code className="font-mono text-meta">{pointer} </code> : null}
      <Said detail={detail} />
    </Link>
  );
}

function Who({ event: { actor } }: { event: LastEvent }) {
  const t = useTranslations("timeline");
  const kind = actorKinds.find((known) => known === actor?.kind);
  if (!kind) return "–";
  return (
    <span className="whitespace-nowrap">
      {t(kind)}
      {actor?.id ? <span className="text-ink-3"> {actor.id}</span> : null}
    </span>
  );
}

function TakeBack({ slug, event, what }: { slug: string; event: LastEvent; what: string }) {
  const { source, id, process, case: name, order } = event;
  const about = [what, process, name ?? order].filter((part) => part !== null).join(" ");
  return <TakeBackEvent slug={slug} source={source} id={id} name={about} sent />;
}
