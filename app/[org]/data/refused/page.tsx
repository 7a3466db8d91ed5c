import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { Card } from "@/app/_components/Card";
import { DataTable } from "@/app/_components/DataTable";
import { EmptyState } from "@/app/_components/EmptyState";
import { FigureLink } from "@/app/_components/FigureLink";
import { Link } from "@/app/_components/Link";
import { Pager } from "@/app/_components/Pager";
import { Said } from "@/app/_components/Said";
import { Section } from "@/app/_components/Section";
import { fromStart } from "@/app/[org]/fromStart";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { pageCtx } from "@/lib/http/pageCtx";
import { readSettings } from "@/lib/settings/readSettings";
import { type KeptRefusal, listRefusals, type RefusalReason } from "@/lib/sources/listRefusals";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatTime } from "@/lib/words/formatTime";
import { DataPage } from "../DataPage";
import { type RefusalsAsked, refusalsHref, refusalsList } from "./refusalsHref";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("data.refused"))("title") };
}

/** What was refused, by reason and one by one, with the place in the event and what to do about it. */
export default async function RefusedPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { org: slug } = await params;
  const search = await searchParams;
  const asked = (name: string) => {
    const value = search[name];
    return typeof value === "string" && value.length <= 500 && !value.includes("\0") ? { [name]: value } : {};
  };
  const code = codes.find((known) => known === search.code);
  const since = z.iso.datetime().safeParse(search.since);
  const filter: Omit<RefusalsAsked, "cursor"> = {
    ...(code && { code }),
    ...asked("pointer"),
    ...(since.success && { since: since.data }),
  };
  const ctx = await pageCtx(slug);
  const [t, locale] = [await getTranslations("data.refused"), await getLocale()];
  const [settings, page] = await Promise.all([
    readSettings(ctx),
    fromStart(asked("cursor").cursor, (after) => listRefusals(ctx, { ...filter, ...after })),
  ]);
  const today = dayInZone(ctx.now.toISOString(), settings.timezone);
  const time = (instant: string) => (
    <span className="whitespace-nowrap">{formatTime(instant, settings.timezone, locale, today)}</span>
  );
  const where = (pointer: string) =>
    pointer ? <code className="font-mono text-meta">{pointer}</code> : t("whole");
  const reasonName = (code: string) => {
    const known = codes.find((name) => name === code);
    return t(`code.${known ?? "other"}`);
  };
  const filtered = Object.keys(filter).length > 0;
  if (page.reasons.length === 0) {
    return (
      <DataPage slug={slug} current="refused">
        <Card>
          <EmptyState title={t("emptyTitle")} text={t("emptyText")} />
        </Card>
      </DataPage>
    );
  }
  return (
    <DataPage slug={slug} current="refused">
      <Section title={t("reasons")}>
        <p className="mb-3 max-w-[72ch] text-prose text-ink-2">{t("lead")}</p>
        <DataTable<RefusalReason>
          caption={t("reasons")}
          rows={page.reasons}
          rowKey={({ code, pointer }) => `${code} ${pointer}`}
          empty={null}
          columns={[
            {
              id: "reason",
              label: t("reason"),
              cell: ({ code, pointer }) => (
                <Link
                  href={refusalsHref(slug, { code, pointer })}
                  aria-current={filter.code === code && filter.pointer === pointer ? "true" : undefined}
                  className="font-medium whitespace-nowrap text-accent hover:underline aria-[current]:underline"
                >
                  {reasonName(code)}
                </Link>
              ),
            },
            { id: "where", label: t("where"), cell: ({ pointer }) => where(pointer) },
            {
              id: "detail",
              label: t("detail"),
              cell: ({ code, detail }) => (
                <span className="block max-w-[64ch] min-w-56">
                  <Said detail={detail} />
                  {code === "unknown_currency" ? (
                    <>
                      {" "}
                      <Link href={`/${slug}/settings#rates`} className="text-accent underline">
                        {t("rates")}
                      </Link>
                    </>
                  ) : null}
                </span>
              ),
            },
            {
              id: "count",
              label: t("count"),
              align: "right",
              cell: ({ code, pointer, refused }) => (
                <FigureLink
                  href={refusalsHref(slug, { code, pointer })}
                  list={refusalsList({ code, pointer })}
                  figure={{ count: refused }}
                >
                  {formatNumber(refused, locale)}
                </FigureLink>
              ),
            },
            { id: "last", label: t("last"), align: "right", cell: ({ lastAt }) => time(lastAt) },
          ]}
        />
      </Section>
      <Section
        title={
          filter.code === undefined
            ? filter.since === undefined
              ? t("list")
              : t("since", { time: formatTime(filter.since, settings.timezone, locale, today) })
            : t("only", { reason: reasonName(filter.code), pointer: filter.pointer ?? "" })
        }
        aside={
          filtered ? (
            <ButtonLink href={refusalsHref(slug, {})} small>
              {t("all")}
            </ButtonLink>
          ) : null
        }
      >
        <DataTable<KeptRefusal>
          caption={t("list")}
          rows={page.items}
          rowKey={({ id }) => id}
          empty={<p className="text-ink-2">{t("emptyTitle")}</p>}
          columns={[
            { id: "at", label: t("at"), cell: ({ at }) => time(at) },
            {
              id: "event",
              label: t("event"),
              cell: ({ eventId, type }) => (
                <span className="inline-block max-w-56 break-words">
                  {eventId ?? "–"}
                  {type ? <span className="block text-meta text-ink-3">{type}</span> : null}
                </span>
              ),
            },
            { id: "source", label: t("source"), cell: ({ source }) => source ?? "–" },
            { id: "reason", label: t("reason"), cell: ({ code }) => reasonName(code) },
            { id: "where", label: t("where"), cell: ({ pointer }) => where(pointer) },
            {
              id: "detail",
              label: t("detail"),
              cell: ({ detail }) => <Said detail={detail} className="block max-w-[64ch] min-w-56" />,
            },
          ]}
        />
        <Pager
          shown={page.items.length}
          first={typeof search.cursor === "string" ? refusalsHref(slug, filter) : null}
          next={page.next ? refusalsHref(slug, { ...filter, cursor: page.next }) : null}
        />
      </Section>
    </DataPage>
  );
}

const codes = ["invalid", "conflict", "too_old", "in_future", "unknown_currency"] as const;
