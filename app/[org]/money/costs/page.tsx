import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { Card } from "@/app/_components/Card";
import { DataTable } from "@/app/_components/DataTable";
import { Listed } from "@/app/_components/Listed";
import { Page } from "@/app/_components/Page";
import { Pager } from "@/app/_components/Pager";
import { EmptyList } from "@/app/[org]/EmptyList";
import { fromStart } from "@/app/[org]/fromStart";
import { listedAddress, type Search } from "@/app/[org]/listedAddress";
import { readListQuery } from "@/app/[org]/readListQuery";
import { costListQuery } from "@/lib/economics/costListQuery";
import { isSelection } from "@/lib/economics/isSelection";
import { listCosts } from "@/lib/economics/listCosts";
import { listProcesses } from "@/lib/settings/listProcesses";
import { may } from "@/lib/tenancy/require";
import { formatDays } from "@/lib/words/formatDay";
import { formatMoneyExactly } from "@/lib/words/formatMoneyExactly";
import { costsHref, costsList } from "../costsHref";
import { CostFilters } from "./CostFilters";
import { CostsTitle } from "./CostsTitle";
import { costColumns } from "./costColumns";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("money.list"))("title") };
}

/** What a figure of the money is made of: the address holds the whole question. */
export default async function CostsPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<Search>;
}) {
  const {
    slug,
    ctx,
    search,
    today,
    days: { from, to },
  } = await listedAddress(params, searchParams);
  const [t, locale] = [await getTranslations("money.list"), await getLocale()];
  const processes = await listProcesses(ctx, {});
  const known = processes.items.some(({ key }) => key === search.process);
  const { query, problem } = readListQuery(
    costListQuery,
    ["figure", "process", "unpriced", "time", "ofStep", "of", "cursor"],
    { ...search, ...(known ? {} : { process: undefined }) },
    { from, to },
  );
  const { cursor, ...first } = query;
  const list = await fromStart(cursor, (after) => listCosts(ctx, { ...first, ...after }));
  const columns = await costColumns({ slug, currency: list.currency, today });
  const { figure, process, unpriced, time, ofStep, of } = query;
  const asked = { figure, from, to, process, unpriced, time, ofStep, of };
  const href = (more: { cursor?: string } = {}) => costsHref(slug, { ...asked, ...more });
  const selection = isSelection(query);
  const money = (amount: string) => formatMoneyExactly(amount, list.currency, locale);
  // at the firm's mean rate the lines add up to it only with the difference below them
  const listed = (amount: ReactNode) =>
    may(ctx, "salaries:read") ? (
      <Listed list={costsList(asked)} figure={{ sum: list.sum, of: "amount" }}>
        {amount}
      </Listed>
    ) : (
      amount
    );
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={<ButtonLink href={`/${slug}/money?from=${from}&to=${to}`}>{t("back")}</ButtonLink>}
    >
      <div className="space-y-4">
        <Card>
          <CostFilters slug={slug} query={query} processes={processes.items} />
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
              <CostsTitle query={query} amount={money(list.sum)} listed={listed} />
            </h2>
            <p className="text-meta text-ink-3">
              {list.total === null ? (
                t("foundMany")
              ) : (
                <Listed list={costsList(asked)} figure={{ count: list.total }}>
                  {t("found", { count: list.total })}
                </Listed>
              )}
              {` · ${formatDays(from, to, locale, today)}`}
            </p>
          </div>
          <DataTable
            caption={t("title")}
            columns={columns}
            rows={list.items}
            rowKey={(row) => `${row.kind} ${row.source} ${row.id}`}
            empty={
              <EmptyList
                slug={slug}
                path="/money/costs"
                search={search}
                title={t("noneTitle")}
                text={t("noneText")}
              />
            }
          />
          {list.difference !== null && list.difference !== "0" ? (
            <p className="mt-3 flex justify-between gap-4 border-t border-hairline pt-3 text-ink-2">
              <span className="phrases">
                {t("difference")} <span className="block text-meta text-ink-3">{t("mean")}</span>
              </span>
              <span className="whitespace-nowrap">{money(list.difference)}</span>
            </p>
          ) : null}
          {selection || list.items.length === 0 ? null : (
            <p className="mt-3 flex justify-between gap-4 border-t border-control pt-3 font-medium">
              <span>{t("sum")}</span>
              <span>{listed(money(list.sum))}</span>
            </p>
          )}
          <Pager
            shown={list.items.length}
            total={list.total}
            first={cursor ? href() : null}
            next={list.next ? href({ cursor: list.next }) : null}
          />
        </Card>
      </div>
    </Page>
  );
}
