import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { Card } from "@/app/_components/Card";
import { type Column, DataTable } from "@/app/_components/DataTable";
import { Link } from "@/app/_components/Link";
import { Listed } from "@/app/_components/Listed";
import { Page } from "@/app/_components/Page";
import { Pager } from "@/app/_components/Pager";
import { Tabs } from "@/app/_components/Tabs";
import { EmptyList } from "@/app/[org]/EmptyList";
import { fromStart } from "@/app/[org]/fromStart";
import { listedAddress, type Search } from "@/app/[org]/listedAddress";
import { resolutionName } from "@/app/[org]/processes/cases/resolutionName";
import { segment } from "@/app/[org]/processes/segment";
import { readListQuery } from "@/app/[org]/readListQuery";
import { listProcesses } from "@/lib/settings/listProcesses";
import { listTokenCases, type TokenCase } from "@/lib/tokens/listTokenCases";
import { tokenCaseQuery } from "@/lib/tokens/stepListQuery";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatTime } from "@/lib/words/formatTime";
import { ListHeader } from "../ListHeader";
import { listTitle } from "../listTitle";
import { ProcessFilter } from "../ProcessFilter";
import { searchOf } from "../tokensHref";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tokens.list"))("cases") };
}

/** The cases behind a figure of tokens, most tokens first: the address holds the whole question. */
export default async function TokenCasesPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<Search>;
}) {
  const { slug, ctx, search, today, days } = await listedAddress(params, searchParams);
  const [t, tCases, locale] = [
    await getTranslations("tokens.list"),
    await getTranslations("cases"),
    await getLocale(),
  ];
  const processes = await listProcesses(ctx, {});
  const known = processes.items.some(({ key }) => key === search.process);
  const { query, problem } = readListQuery(
    tokenCaseQuery,
    ["process", "by", "ofProcess", "ofAgent", "ofModel", "resolution", "cursor"],
    { ...search, ...(known ? {} : { process: undefined }) },
    days,
  );
  const { cursor, ...first } = query;
  const list = await fromStart(cursor, (after) => listTokenCases(ctx, { ...first, ...after }));
  const { resolution, limit: _, ...of } = first;
  const addressOf = (more: object) => searchOf({ ...of, process: of.process ?? undefined, ...more });
  const href = (more: object) => `/${slug}/money/tokens/cases${addressOf(more)}`;
  const asked = addressOf(resolution ? { resolution } : {});
  const count = (text: string | number) => formatNumber(text, locale);
  const columns: Column<TokenCase>[] = [
    {
      id: "case",
      label: t("column.case"),
      cell: (row) => (
        <Link
          href={`/${slug}/processes/${segment(row.process)}/cases/${segment(row.case)}`}
          className="thumb block max-w-72 font-medium break-words text-accent underline-offset-2 hover:underline"
        >
          {row.case}
        </Link>
      ),
    },
    {
      id: "process",
      label: t("column.process"),
      wideOnly: true,
      cell: (row) => row.process_name ?? row.process,
    },
    {
      id: "result",
      label: t("column.result"),
      cell: (row) => {
        const name = resolutionName(row.closed_day === null ? null : row.resolution);
        return (
          <span className="whitespace-nowrap">{name ? tCases(`resolution.${name}`) : tCases("openNow")}</span>
        );
      },
    },
    {
      id: "opened",
      label: t("column.opened"),
      align: "right",
      wideOnly: true,
      cell: (row) => (row.opened_at === null ? "–" : formatTime(row.opened_at, list.timezone, locale, today)),
    },
    {
      id: "steps",
      label: t("column.steps"),
      align: "right",
      wideOnly: true,
      cell: (row) => count(row.steps),
    },
    { id: "failed", label: t("column.failed"), align: "right", cell: (row) => count(row.failed) },
    {
      id: "requests",
      label: t("column.requests"),
      align: "right",
      wideOnly: true,
      cell: (row) => count(row.requests),
    },
    { id: "tokens", label: `${t("column.tokens")} ↓`, align: "right", cell: (row) => count(row.tokens) },
  ];
  return (
    <Page
      title={t("cases")}
      lead={t("casesLead")}
      actions={
        <ButtonLink href={`/${slug}/money/tokens${searchOf({ ...days, by: query.by })}`}>
          {t("back")}
        </ButtonLink>
      }
    >
      <Card>
        <ListHeader
          title={await listTitle(query, processes.items, null)}
          found={
            list.total === null ? (
              t("foundManyCases")
            ) : (
              <Listed list={`/api/v1/tokens/cases${asked}`} figure={{ count: list.total }}>
                {t("foundCases", { count: list.total })}
              </Listed>
            )
          }
          days={{ ...days, today }}
          problem={problem}
        />
        {processes.items.length < 2 || query.ofProcess !== undefined ? null : (
          <div className="mb-4">
            <ProcessFilter
              action={`/${slug}/money/tokens/cases`}
              asked={search}
              process={query.process}
              processes={processes.items}
            />
          </div>
        )}
        <Tabs
          label={t("which")}
          tabs={[
            { href: href({}), label: t("all"), current: !resolution },
            { href: href({ resolution: "resolved" }), label: t("onlyResolved"), current: !!resolution },
          ]}
        />
        <DataTable
          caption={t("cases")}
          columns={columns}
          rows={list.items}
          rowKey={(row) => JSON.stringify([row.process, row.case])}
          empty={
            <EmptyList
              slug={slug}
              path="/money/tokens/cases"
              search={search}
              title={t("noneTitle")}
              text={t("noneText")}
            />
          }
        />
        <Pager
          shown={list.items.length}
          total={list.total}
          first={cursor ? href(resolution ? { resolution } : {}) : null}
          next={list.next ? href({ ...(resolution ? { resolution } : {}), cursor: list.next }) : null}
        />
      </Card>
    </Page>
  );
}
