import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { Card } from "@/app/_components/Card";
import { DataTable } from "@/app/_components/DataTable";
import { Listed } from "@/app/_components/Listed";
import { Page } from "@/app/_components/Page";
import { Pager } from "@/app/_components/Pager";
import { Tabs } from "@/app/_components/Tabs";
import { EmptyList } from "@/app/[org]/EmptyList";
import { fromStart } from "@/app/[org]/fromStart";
import { listedAddress, type Search } from "@/app/[org]/listedAddress";
import { readListQuery } from "@/app/[org]/readListQuery";
import { listProcesses } from "@/lib/settings/listProcesses";
import { listSteps } from "@/lib/tokens/listSteps";
import { stepListQuery } from "@/lib/tokens/stepListQuery";
import { formatMoneyExactly } from "@/lib/words/formatMoneyExactly";
import { ListHeader } from "../ListHeader";
import { listTitle } from "../listTitle";
import { ProcessFilter } from "../ProcessFilter";
import { searchOf } from "../tokensHref";
import { stepColumns } from "./stepColumns";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tokens.list"))("steps") };
}

/** The steps behind a figure of tokens: the address holds the whole question. */
export default async function TokenStepsPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<Search>;
}) {
  const { slug, ctx, search, today, days } = await listedAddress(params, searchParams);
  const [t, locale] = [await getTranslations("tokens.list"), await getLocale()];
  const processes = await listProcesses(ctx, {});
  const known = processes.items.some(({ key }) => key === search.process);
  const { query, problem } = readListQuery(
    stepListQuery,
    ["process", "by", "ofProcess", "ofAgent", "ofModel", "wasted", "unpriced", "cursor"],
    { ...search, ...(known ? {} : { process: undefined }) },
    days,
  );
  const { cursor, ...first } = query;
  const list = await fromStart(cursor, (after) => listSteps(ctx, { ...first, ...after }));
  const { wasted, unpriced, limit: _, ...of } = first;
  const addressOf = (more: object) => searchOf({ ...of, process: of.process ?? undefined, ...more });
  const href = (more: object) => `/${slug}/money/tokens/steps${addressOf(more)}`;
  const which = wasted ? { wasted: "true" } : unpriced ? { unpriced: "true" } : {};
  const sum = list.sum === null ? null : formatMoneyExactly(list.sum, list.currency, locale);
  const asked = `/api/v1/tokens/steps${addressOf(which)}`;
  const listed = (amount: ReactNode) =>
    list.sum === null ? (
      amount
    ) : (
      <Listed list={asked} figure={{ sum: list.sum, of: "amount" }}>
        {amount}
      </Listed>
    );
  return (
    <Page
      title={t("steps")}
      lead={t("stepsLead")}
      actions={
        <ButtonLink href={`/${slug}/money/tokens${searchOf({ ...days, by: query.by })}`}>
          {t("back")}
        </ButtonLink>
      }
    >
      <Card>
        <ListHeader
          title={await listTitle(query, processes.items, unpriced ? null : sum, listed)}
          found={
            list.total === null ? (
              t("foundMany")
            ) : (
              <Listed list={asked} figure={{ count: list.total }}>
                {t("found", { count: list.total })}
              </Listed>
            )
          }
          days={{ ...days, today }}
          problem={problem}
        />
        {processes.items.length < 2 || query.ofProcess !== undefined ? null : (
          <div className="mb-4">
            <ProcessFilter
              action={`/${slug}/money/tokens/steps`}
              asked={search}
              process={query.process}
              processes={processes.items}
            />
          </div>
        )}
        <Tabs
          label={t("which")}
          tabs={[
            { href: href({}), label: t("all"), current: !wasted && !unpriced },
            { href: href({ wasted: "true" }), label: t("onlyWasted"), current: wasted },
            { href: href({ unpriced: "true" }), label: t("onlyUnpriced"), current: unpriced },
          ]}
        />
        <DataTable
          caption={t("steps")}
          columns={await stepColumns({ slug, currency: list.currency, today })}
          rows={list.items}
          rowKey={(row) => `${row.source} ${row.id}`}
          empty={
            <EmptyList
              slug={slug}
              path="/money/tokens/steps"
              search={search}
              title={t("noneTitle")}
              text={t("noneText")}
            />
          }
        />
        {unpriced || list.items.length === 0 || sum === null ? null : (
          <p className="mt-3 flex justify-between gap-4 border-t border-control pt-3 font-medium">
            <span>{t("sum")}</span>
            <span>{listed(sum)}</span>
          </p>
        )}
        <Pager
          shown={list.items.length}
          total={list.total}
          first={cursor ? href(which) : null}
          next={list.next ? href({ ...which, cursor: list.next }) : null}
        />
      </Card>
    </Page>
  );
}
