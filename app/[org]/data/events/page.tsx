import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { EmptyState } from "@/app/_components/EmptyState";
import { Listed } from "@/app/_components/Listed";
import { Pager } from "@/app/_components/Pager";
import { Section } from "@/app/_components/Section";
import { fromStart } from "@/app/[org]/fromStart";
import { listedAddress, type Search } from "@/app/[org]/listedAddress";
import { listEvents } from "@/lib/sources/listEvents";
import { may } from "@/lib/tenancy/require";
import { DataPage } from "../DataPage";
import { EventTable } from "../EventTable";
import { shownSource } from "../shownSource";
import { eventsHref, eventsList } from "./eventsHref";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("data.events"))("title") };
}

/** The stored events of a source, or of all: the address holds the whole question. */
export default async function EventsPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<Search>;
}) {
  const { slug, ctx, settings, today, asked } = await listedAddress(params, searchParams);
  const [t, locale] = [await getTranslations("data.events"), await getLocale()];
  const tOwn = await getTranslations("data.ownSource");
  const named = asked("source");
  const source = named !== undefined && named.length <= 500 && !named.includes("\0") ? named : undefined;
  const list = await fromStart(asked("cursor"), (after) => listEvents(ctx, { source, ...after }));
  return (
    <DataPage slug={slug} current="arrives">
      <Section
        title={source === undefined ? t("title") : t("of", { source: shownSource(source, tOwn) })}
        aside={
          <ButtonLink href={`/${slug}/data`} small>
            {t("back")}
          </ButtonLink>
        }
      >
        <p className="mb-3 text-meta text-ink-3">
          <Listed list={eventsList({ source })} figure={{ count: list.total }}>
            {t("found", { count: list.total })}
          </Listed>
          {` · ${t("order")}`}
        </p>
        {list.items.length === 0 ? (
          <EmptyState title={t("noneTitle")} text={t(source === undefined ? "firstText" : "noneText")}>
            {source === undefined ? (
              <ButtonLink href={`/${slug}/data`} kind="primary">
                {t("bringIn")}
              </ButtonLink>
            ) : null}
          </EmptyState>
        ) : (
          <EventTable
            slug={slug}
            caption={t("title")}
            entries={list.items.map((event) => ({ at: event.time, event }))}
            at={t("time")}
            timezone={settings.timezone}
            today={today}
            locale={locale}
            mayTakeBack={may(ctx, "settings:write") && !settings.sample}
          />
        )}
        <Pager
          shown={list.items.length}
          total={list.total}
          first={asked("cursor") ? eventsHref(slug, { source }) : null}
          next={list.next ? eventsHref(slug, { source, cursor: list.next }) : null}
        />
      </Section>
    </DataPage>
  );
}
