import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { Card } from "@/app/_components/Card";
import { DataTable } from "@/app/_components/DataTable";
import { EmptyState } from "@/app/_components/EmptyState";
import { Page } from "@/app/_components/Page";
import { Pager } from "@/app/_components/Pager";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { listCases } from "@/lib/cases/listCases";
import { orderOf } from "@/lib/cases/listCases.sql";
import { Fault } from "@/lib/contract/fault";
import { type PageCtx, pageCtx } from "@/lib/http/pageCtx";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { listProcesses } from "@/lib/settings/listProcesses";
import { readSettings } from "@/lib/settings/readSettings";
import { formatDays } from "@/lib/words/formatDay";
import { casesHref } from "../casesHref";
import { CaseFilters } from "./CaseFilters";
import { caseColumns } from "./caseColumns";
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
  const ctx = await pageCtx(slug);
  const [t, locale] = [await getTranslations("cases"), await getLocale()];
  const [settings, processes, list] = await Promise.all([
    readSettings(ctx),
    listProcesses(ctx, {}),
    listed(ctx, query),
  ]);
  const today = dayInZone(ctx.now.toISOString(), settings.timezone);
  const order = orderOf(query);
  const asked = Object.keys(query).some((name) => name !== "limit" && name !== "cursor");
  const { cursor, ...first } = query;
  const columns = await caseColumns({ slug, order, timezone: settings.timezone, today });
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
          {(problem ?? list.problem) ? (
            <p role="alert" className="mt-3 text-body font-medium text-state-off-track">
              {t("badQuery", { detail: problem ?? list.problem ?? "" })}
            </p>
          ) : null}
        </Card>
        <Card>
          <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <h2 className="text-body font-semibold">{await heading()}</h2>
            <p className="text-meta text-ink-3">
              {list.total === null ? t("foundMany") : t("found", { count: list.total })}
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
              asked ? (
                <EmptyState title={t("noneTitle")} text={t("noneText")}>
                  <ButtonLink href={`/${slug}/processes/cases`}>{t("clear")}</ButtonLink>
                </EmptyState>
              ) : (
                <EmptyState title={t("emptyTitle")} text={t("emptyText")}>
                  <ButtonLink href={`/${slug}/data`} kind="primary">
                    {t("emptyAction")}
                  </ButtonLink>
                </EmptyState>
              )
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

  async function heading() {
    if (!query.counts) return t("list");
    const [key, part] = query.counts.split(".") as [keyof typeof catalog, "numerator" | "denominator"];
    return (
      <>
        {t("countsAs", { name: catalog[key].text[locale].name, part: t(`part.${part}`) })}{" "}
        <Link
          href={`/${slug}/definitions#${key}`}
          className="text-meta font-normal text-accent hover:underline"
        >
          {(await getTranslations("processes"))("definitions")}
        </Link>
      </>
    );
  }
}

type Listed = Awaited<ReturnType<typeof listCases>> & { problem: string | null };

/** A cursor that was cut off in a message leads to the beginning of the list, not to an error. */
async function listed(ctx: PageCtx, query: Parameters<typeof listCases>[1]): Promise<Listed> {
  try {
    return { ...(await listCases(ctx, query)), problem: null };
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== "invalid" || query.cursor === undefined) throw error;
    const { cursor: _, ...first } = query;
    return { ...(await listCases(ctx, first)), problem: error.detail };
  }
}
