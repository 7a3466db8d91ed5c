import { useLocale, useTranslations } from "next-intl";
import { actions } from "@/lib/audit/actions";
import type { Entry } from "@/lib/audit/listEntries";
import { formatTime } from "@/lib/words/formatTime";
import { actionKey } from "./actionKey";
import { Differences } from "./Differences";

/** Entries of the log, one under the other: when, who, what, and what became of it. */
export function Entries({
  entries,
  timezone,
  today,
}: {
  entries: readonly Entry[];
  timezone: string;
  today: string;
}) {
  const [t, locale] = [useTranslations("auditLog"), useLocale()];
  return (
    <ol aria-label={t("title")} className="divide-y divide-hairline">
      {entries.map((entry) => {
        const { seq, at, actor, address, request, subject } = entry;
        const action = actions.find((known) => known === entry.action);
        return (
          <li key={seq} className="py-3 first:pt-0 last:pb-0">
            <div className="flex flex-wrap items-baseline justify-between gap-x-6">
              <p className="min-w-0 text-body [overflow-wrap:anywhere]">
                <span className="font-semibold">
                  {action ? t(`action.${actionKey(action)}`) : entry.action}
                </span>{" "}
                <span className="text-ink-3">{subject}</span>
              </p>
              <p className="text-meta text-ink-3">
                <time dateTime={at}>{formatTime(at, timezone, locale, today)}</time>
                {` · ${t("number", { seq })}`}
              </p>
            </div>
            <p className="text-meta text-ink-2 [overflow-wrap:anywhere]">
              {actor.name ?? t(`actor.${actor.kind}`, { id: actor.id })}
              {actor.email === null ? null : ` · ${actor.email}`}
              {address === null ? null : ` · ${t("address", { address })}`}
              {request === null ? null : ` · ${t("request", { id: request })}`}
            </p>
            <Differences entry={entry} />
          </li>
        );
      })}
    </ol>
  );
}
