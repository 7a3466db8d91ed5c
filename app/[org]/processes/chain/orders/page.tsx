import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/app/_components/Button";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { Card } from "@/app/_components/Card";
import { DataTable } from "@/app/_components/DataTable";
import { Field } from "@/app/_components/Field";
import { Listed } from "@/app/_components/Listed";
import { Page } from "@/app/_components/Page";
import { Pager } from "@/app/_components/Pager";
import { Select } from "@/app/_components/Select";
import { EmptyList } from "@/app/[org]/EmptyList";
import { fromStart } from "@/app/[org]/fromStart";
import { listedAddress, type Search } from "@/app/[org]/listedAddress";
import { breaks, chainOrdersQuery } from "@/lib/chain/chainOrdersQuery";
import { type ChainOrder, listChainOrders } from "@/lib/chain/listChainOrders";
import { listProcesses } from "@/lib/settings/listProcesses";
import { formatDays } from "@/lib/words/formatDay";
import { formatDuration } from "@/lib/words/formatDuration";
import { formatMoneyInFull } from "@/lib/words/formatMoneyInFull";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatTime } from "@/lib/words/formatTime";
import { FilterForm } from "../../cases/FilterForm";
import { chainOrdersHref, chainOrdersSearch } from "../chainOrdersHref";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("chain.orders"))("title") };
}

/** The orders behind a figure of the chain: the address holds the whole question. */
export default async function ChainOrdersPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<Search>;
}) {
  const { slug, ctx, settings, today, asked, days, search } = await listedAddress(params, searchParams);
  const [t, tChain, tCases, locale] = [
    await getTranslations("chain.orders"),
    await getTranslations("chain"),
    await getTranslations("cases"),
    await getLocale(),
  ];
  const processes = await listProcesses(ctx, {});
  const { timezone } = settings;
  const links = settings.chain.flatMap((key) => processes.items.find((process) => process.key === key) ?? []);
  const link = links.find(({ key }) => key === asked("link"))?.key;
  const given = chainOrdersQuery.safeParse({
    ...days,
    ...(link ? { link } : {}),
    of: asked("of"),
    why: asked("why"),
    cursor: asked("cursor"),
  });
  const { cursor, ...first } = given.success ? given.data : chainOrdersQuery.parse(days);
  const list = await fromStart(cursor, (after) => listChainOrders(ctx, { ...first, ...after }));
  const money = (amount: string | null) => formatMoneyInFull(amount, list.currency, locale);
  // a link can be asked for where its place is in question
  const kinds = (["all", "linked", "unbroken", "broken", "at", "passed", "paid", "unpaid"] as const).filter(
    (of) => link !== undefined || (of !== "at" && of !== "passed"),
  );
  const orders = `/api/v1/chain/orders${chainOrdersSearch(first)}`;
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <ButtonLink href={`/${slug}/processes/chain?from=${first.from}&to=${first.to}`}>
          {t("back")}
        </ButtonLink>
      }
    >
      <div className="space-y-4">
        <Card>
          <FilterForm
            key={JSON.stringify(first)}
            action={`/${slug}/processes/chain/orders`}
            label={tCases("filters")}
          >
            <div className="col-span-2">
              <Select
                name="of"
                label={t("which")}
                defaultValue={first.of}
                options={kinds.map((value) => ({ value, label: t(`of.${value}`) }))}
              />
            </div>
            <Select
              name="link"
              label={tChain("column.link")}
              defaultValue={first.link ?? ""}
              options={[
                { value: "", label: tCases("any") },
                ...links.map(({ key, name }) => ({ value: key, label: name })),
              ]}
            />
            <Select
              name="why"
              label={t("why")}
              defaultValue={first.why ?? ""}
              options={[
                { value: "", label: tCases("any") },
                ...breaks.map((value) => ({ value, label: tChain(`why.${value}`) })),
              ]}
            />
            <Field name="from" type="date" label={t("from")} defaultValue={first.from} />
            <Field name="to" type="date" label={t("to")} defaultValue={first.to} />
            <div>
              <Button type="submit" kind="primary">
                {tCases("show")}
              </Button>
            </div>
          </FilterForm>
        </Card>
        <Card>
          <p className="mb-3 text-meta text-ink-3">
            <Listed list={orders} figure={{ count: list.total }}>
              {t("found", { count: list.total })}
            </Listed>
            {" · "}
            <Listed list={orders} figure={{ sum: list.unpaid, of: "unpaid" }}>
              {t("unpaidSum", { money: money(list.unpaid) })}
            </Listed>
            {" · "}
            {formatDays(first.from, first.to, locale, today)}
          </p>
          <DataTable<ChainOrder>
            caption={t("title")}
            rows={list.items}
            rowKey={({ order }) => order}
            empty={
              <EmptyList
                slug={slug}
                path="/processes/chain/orders"
                search={search}
                title={t("noneTitle")}
                text={t("noneText")}
              />
            }
            columns={[
              {
                id: "order",
                label: t("column.order"),
                cell: ({ order, placedAt }) => (
                  <span className="block max-w-72 break-words">
                    <span className={order.length > 24 ? "" : "whitespace-nowrap"}>{order}</span>
                    <span className="block text-meta text-ink-3 sm:hidden">
                      {formatTime(placedAt, timezone, locale, today)}
                    </span>
                  </span>
                ),
              },
              {
                id: "placed",
                label: t("column.placed"),
                nowrap: true,
                wideOnly: true,
                cell: ({ placedAt }) => formatTime(placedAt, timezone, locale, today),
              },
              {
                id: "cases",
                label: t("column.cases"),
                align: "right",
                wideOnly: true,
                cell: ({ cases }) => formatNumber(cases, locale),
              },
              {
                id: "broken",
                label: t("column.broken"),
                cell: ({ cases, brokenAt, broken }) =>
                  brokenAt && broken ? (
                    <span className="block min-w-20 sm:min-w-28">
                      {brokenAt.name} · <span className="text-ink-3">{tChain(`why.${broken}`)}</span>
                    </span>
                  ) : cases > 0 ? (
                    t("unbroken")
                  ) : (
                    "–"
                  ),
              },
              {
                id: "amount",
                label: t("column.amount"),
                align: "right",
                cell: ({ amount }) => money(amount),
              },
              {
                id: "unpaid",
                label: t("column.unpaid"),
                align: "right",
                cell: ({ unpaid }) => money(unpaid),
              },
              {
                id: "days",
                label: t("column.days"),
                align: "right",
                wideOnly: true,
                cell: ({ days: taken }) => formatDuration(taken === null ? null : taken * 86_400, locale),
              },
            ]}
          />
          <Pager
            shown={list.items.length}
            total={list.total}
            first={cursor ? chainOrdersHref(slug, { ...first, cursor: undefined }) : null}
            next={list.next ? chainOrdersHref(slug, { ...first, cursor: list.next }) : null}
          />
        </Card>
      </div>
    </Page>
  );
}
