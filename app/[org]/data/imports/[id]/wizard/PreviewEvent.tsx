import { useLocale, useTranslations } from "next-intl";
import { eventName } from "@/app/[org]/data/eventName";
import type { WireEvent } from "@/lib/imports/wireEvent";
import { formatTime } from "@/lib/words/formatTime";
import { eventFacts } from "./eventFacts";
import { factName } from "./factName";
import { actorKinds } from "./knownActors";

/** One event as it will be sent: what, when, and what else it says. */
export function PreviewEvent({ event, timezone }: { event: WireEvent; timezone: string }) {
  const t = useTranslations("imports.fact");
  const tEvent = useTranslations("data.event");
  const tActor = useTranslations("timeline");
  const locale = useLocale();
  const name = eventName(event.type);
  const said = (field: string, value: string) => {
    const kind = field === "actor.kind" ? actorKinds.find((known) => known === value) : undefined;
    return kind ? tActor(kind) : value;
  };
  return (
    <p className="mb-1">
      <span className="font-medium">{name ? tEvent(name) : event.type}</span>
      <span className="whitespace-nowrap"> · {formatTime(event.time, timezone, locale)}</span>
      <span className="block text-meta text-ink-3">
        {eventFacts(event)
          .map(({ field, value }) => {
            const known = factName(field);
            return `${known ? t(known) : field} ${said(field, value)}`;
          })
          .join(" · ")}
      </span>
    </p>
  );
}
