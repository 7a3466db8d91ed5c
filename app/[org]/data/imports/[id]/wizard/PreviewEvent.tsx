import { useLocale, useTranslations } from "next-intl";
import { eventName } from "@/app/[org]/data/eventName";
import type { WireEvent } from "@/lib/imports/wireEvent";
import { formatDuration } from "@/lib/words/formatDuration";
import { formatTime } from "@/lib/words/formatTime";
import { eventFacts } from "./eventFacts";
import { factName } from "./factName";
import { actorKinds } from "./knownActors";
import { caseStatuses } from "./StatusesQuestion";

/** One event as it will be sent: what, when, about what, by whom, and what else it says. */
export function PreviewEvent({ event, timezone }: { event: WireEvent; timezone: string }) {
  const t = useTranslations("imports.fact");
  const tStatus = useTranslations("imports.status");
  const tEvent = useTranslations("data.event");
  const tActor = useTranslations("timeline");
  const locale = useLocale();
  const name = eventName(event.type);
  const { actor, case: about } = event.data;
  const said = (field: string, value: string) => {
    const status = field === "resolution" ? caseStatuses.find((known) => known === value) : undefined;
    if (status) return tStatus(status);
    return field === "seconds" && Number.isFinite(Number(value))
      ? formatDuration(Number(value), locale)
      : value;
  };
  const facts = eventFacts(event).map(({ field, value }) => {
    const known = factName(field);
    return `${known ? t(known) : field} ${said(field, value)}`;
  });
  if (typeof actor === "object") {
    const kind = actorKinds.find((known) => known === actor.kind);
    facts.unshift(`${kind ? tActor(kind) : String(actor.kind)} ${actor.id ?? ""}`.trim());
  }
  return (
    <p className="mb-1">
      <span className="font-medium">{name ? tEvent(name) : event.type}</span>
      <span className="whitespace-nowrap"> · {formatTime(event.time, timezone, locale)}</span>
      {about === undefined ? null : <span> · {String(about)}</span>}
      {facts.length > 0 ? <span className="block text-meta text-ink-3">{facts.join(" · ")}</span> : null}
    </p>
  );
}
