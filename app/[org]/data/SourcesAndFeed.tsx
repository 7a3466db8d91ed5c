"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/app/_components/Button";
import { Section } from "@/app/_components/Section";
import type { LastEvent } from "@/lib/sources/lastEvents";
import type { KeptRefusal } from "@/lib/sources/listRefusals";
import type { Source } from "@/lib/sources/listSources";
import { formatClock } from "@/lib/words/formatTime";
import { EventTable } from "./EventTable";
import { feedOf } from "./feedOf";
import { SourcesTable } from "./SourcesTable";
import { useArrivals } from "./useArrivals";

export interface Arrivals {
  items: Source[];
  lastEvents: LastEvent[];
  lastRefusals: KeptRefusal[];
  /** the instant at which it was read */
  at: string;
}

/** Where events come from and the last of them, read again every few seconds. */
export function SourcesAndFeed({
  slug,
  first,
  timezone,
  today,
}: {
  slug: string;
  first: Arrivals;
  timezone: string;
  today: string;
}) {
  const t = useTranslations("data");
  const locale = useLocale();
  const { arrivals, state, toggle } = useArrivals(slug, first);
  const feed = feedOf(arrivals.lastEvents, arrivals.lastRefusals);
  return (
    <>
      {arrivals.items.length > 0 ? (
        <Section title={t("sources.title")}>
          <SourcesTable
            slug={slug}
            sources={arrivals.items}
            now={arrivals.at}
            timezone={timezone}
            today={today}
          />
        </Section>
      ) : null}
      <Section
        title={t("feed.title")}
        aside={
          <span className="flex items-center gap-3 text-meta text-ink-3">
            <span className="inline-flex items-center gap-1.5">
              <span
                aria-hidden="true"
                className={`size-2 rounded-full ${state === "live" ? "bg-state-on-track motion-safe:animate-pulse" : "bg-state-no-data"}`}
              />
              {t(`feed.${state}`)} · {formatClock(arrivals.at, timezone)}
            </span>
            <Button small onClick={toggle}>
              {state === "paused" ? t("feed.resume") : t("feed.pause")}
            </Button>
          </span>
        }
      >
        {feed.length > 0 ? (
          <EventTable
            slug={slug}
            caption={t("feed.title")}
            at={t("feed.arrived")}
            entries={feed}
            timezone={timezone}
            today={today}
            locale={locale}
          />
        ) : (
          <p className="text-prose text-ink-2">{t("feed.empty")}</p>
        )}
      </Section>
    </>
  );
}
