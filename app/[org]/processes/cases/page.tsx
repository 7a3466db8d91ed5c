import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/Card";
import { DataTable } from "@/app/_components/DataTable";
import { Listed } from "@/app/_components/Listed";
import { Page } from "@/app/_components/Page";
import { Pager } from "@/app/_components/Pager";
import { EmptyList } from "@/app/[org]/EmptyList";
import { fromStart } from "@/app/[org]/fromStart";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { listCases } from "@/lib/cases/listCases";
import { orderOf } from "@/lib/cases/listCases.sql";
import { pageCtx } from "@/lib/http/pageCtx";
import { listProcesses } from "@/lib/settings/listProcesses";
import { readSettings } from "@/lib/settings/readSettings";
import { formatDays } from "@/lib/words/formatDay";
import { casesHref, casesList } from "../casesHref";
import { CaseFilters } from "./CaseFilters";
import { caseColumns } from "./caseColumns";
import { ListHeading } from "./ListHeading";
import { readQuery } from "./readQuery";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cases"))("title") };
}

/** The cases behind the figures: the address holds the whole question. */
export default async function CasesPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { org: slug } = await params;
  const { query, problem } = readQuery(await searchParams);
  const { cursor, ...first } = query;
  const ctx = await pageCtx(slug);
  const [t, locale] = [await getTranslations("cases"), await getLocale()];
  const [settings, processes, list] = await Promise.all([
    readSettings(ctx),
    listProcesses(ctx, {}),
    fromStart(cursor, (after) => listCases(ctx, { ...first, ...after })),
  ]);
  const today = dayInZone(ctx.now.toISOString(), settings.timezone);
  const order = orderOf(query);
  const { limit: _limit, cursor: _cursor, ...asked } = query;
  const columns = await caseColumns({ slug, query, timezone: settings.timezone, today });
  return (
    <Page title={t("title")} lead={t("lead")}>
      <div className="space-y-4">
        <Card>
          <CaseFilters
            slug={slug}
            query={query}
            processes={processes.items}
            first={order === "first_closed_day"}
          />
          {problem === null ? null : (
            <p
              role="alert"
              className="mt-3 text-body font-medium text-state-off-track [overflow-wrap:anywhere]"
            >
              {t("badQuery", { detail: problem })}
            </p>
          )}
        </Card>
        <Card>
          <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <h2 className="text-body font-semibold">
              <ListHeading slug={slug} query={query} currency={settings.currency} />
            </h2>
            <p className="text-meta text-ink-3">
              {list.total === null ? (
                t("foundMany")
              ) : (
                <Listed list={casesList(first)} figure={{ count: list.total }}>
                  {t("found", { count: list.total })}
                </Listed>
              )}
              {query.closedFrom && query.closedTo
                ? ` · ${formatDays(query.closedFrom, query.closedTo, locale, today)}`
                : ""}
            </p>
          </div>
          <DataTable
            caption={t("list")}
            columns={columns}
            rows={list.items}
            rowKey={(row) => `${row.process} ${row.case}`}
            empty={
              <EmptyList
                slug={slug}
                path="/processes/cases"
                search={asked}
                title={t("noneTitle")}
                text={t("noneText")}
                before={{ title: t("emptyTitle"), text: t("emptyText"), action: t("emptyAction") }}
              />
            }
          />
          <Pager
            shown={list.items.length}
            total={list.total}
            first={cursor ? casesHref(slug, first) : null}
            next={list.next ? casesHref(slug, { ...query, cursor: list.next }) : null}
          />
        </Card>
      </div>
    </Page>
  );
}
