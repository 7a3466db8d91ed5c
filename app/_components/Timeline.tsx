import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatTime } from "@/lib/words/formatTime";
import { Facts } from "./Facts";

export interface TimelineEntry {
  id: string;
  instant: string;
  actorKind: "human" | "agent" | "system" | "unknown" | null;
  actor: string | null;
  what: string;
  /** how long, what it cost, which model: already in the reader's form */
  facts?: readonly string[];
  note?: ReactNode;
  /** what may be done about it */
  action?: ReactNode;
  mark?: "failed" | "escalated" | "corrected" | "rejected" | "reopened";
}

const dots = {
  human: "border-level-manual bg-level-manual",
  agent: "border-level-autonomous bg-level-autonomous",
  system: "border-level-autonomous bg-card",
  unknown: "border-level-unattributed bg-card border-dashed",
};

/** Who or what did each step of a case, in the order in which it happened. */
export function Timeline({
  entries,
  timezone,
  today,
}: {
  entries: readonly TimelineEntry[];
  timezone: string;
  today: string;
}) {
  const t = useTranslations("timeline");
  const locale = useLocale();
  return (
    <ol>
      {entries.map((entry) => (
        <li key={entry.id} className="group relative flex gap-3 pb-4 last:pb-0">
          <span aria-hidden="true" className="flex w-3 shrink-0 justify-center">
            <span className="absolute top-3 bottom-[-4px] w-px bg-hairline group-last:hidden" />
            <span
              className={`relative mt-1 size-3 rounded-full border-2 ${entry.actorKind ? dots[entry.actorKind] : "border-control bg-card"}`}
            />
          </span>
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap justify-between gap-x-4">
              <span>
                <span className="font-medium">{entry.what}</span>
                {entry.actorKind ? (
                  <span className="text-ink-2">
                    {" "}
                    · {t(entry.actorKind)}
                    {entry.actor ? ` ${entry.actor}` : ""}
                  </span>
                ) : null}
                {entry.mark ? <span className="font-medium text-worse"> · {t(entry.mark)}</span> : null}
              </span>
              <time dateTime={entry.instant} className="text-meta text-ink-3">
                {formatTime(entry.instant, timezone, locale, today)}
              </time>
            </p>
            {entry.facts && entry.facts.length > 0 ? (
              <p className="phrases text-meta text-ink-3">
                <Facts facts={entry.facts} />
              </p>
            ) : null}
            {entry.note ? <p className="mt-1 text-prose text-ink-2">{entry.note}</p> : null}
            {entry.action ?? null}
          </div>
        </li>
      ))}
    </ol>
  );
}
