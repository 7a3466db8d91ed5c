import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { Card } from "@/app/_components/Card";
import { DataTable } from "@/app/_components/DataTable";
import { Listed } from "@/app/_components/Listed";
import { Page } from "@/app/_components/Page";
import { Pager } from "@/app/_components/Pager";
import { EmptyList } from "@/app/[org]/EmptyList";
import { fromStart } from "@/app/[org]/fromStart";
import { listedAddress, type Search } from "@/app/[org]/listedAddress";
import { listOrders, type OrderItem } from "@/lib/economics/listOrders";
import { orderListQuery } from "@/lib/economics/orderListQuery";
import { formatDays } from "@/lib/words/formatDay";
import { formatMoneyInFull } from "@/lib/words/formatMoneyInFull";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatTime } from "@/lib/words/formatTime";
import { ordersHref, ordersList } from "../ordersHref";
import { OrderFilters } from "./OrderFilters";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("money.orders"))("title") };
}

/** The orders that the cost per order is divided by: the address holds the whole question. */
export default async function OrdersPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<Search>;
}) {
  const { slug, ctx, settings, today, asked, days, search } = await listedAddress(params, searchParams);
  const [t, tList, locale] = [
    await getTranslations("money.orders"),
    await getTranslations("money.list"),
    await getLocale(),
  ];
  const { timezone } = settings;
  const { from, to } = days;
  const given = orderListQuery.safeParse({
    ...days,
    search: asked("search"),
    goods: asked("goods"),
    cursor: asked("cursor"),
  });
  const { cursor, ...first } = given.success ? given.data : orderListQuery.parse(days);
  const list = await fromStart(cursor, (after) => listOrders(ctx, { ...first, ...after }));
  const money = (amount: string | null) => formatMoneyInFull(amount, list.currency, locale);
  const href = (more: { cursor?: string } = {}) => ordersHref(slug, { ...first, ...more });
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={<ButtonLink href={`/${slug}/money?from=${from}&to=${to}`}>{tList("back")}</ButtonLink>}
    >
      <div className="space-y-4">
        <Card>
          <OrderFilters slug={slug} query={first} />
        </Card>
        <Card>
          <p className="mb-3 text-meta text-ink-3">
            {list.total === null ? (
              t("foundMany")
            ) : (
              <Listed list={ordersList(first)} figure={{ count: list.total }}>
                {t(first.goods ? `foundGoods.${first.goods}` : "found", { count: list.total })}
              </Listed>
            )}
            {` · ${formatDays(from, to, locale, today)}`}
          </p>
          <DataTable<OrderItem>
            caption={t("title")}
            rows={list.items}
            rowKey={({ order }) => order}
            empty={
              <EmptyList
                slug={slug}
                path="/money/orders"
                search={search}
                title={t("noneTitle")}
                text={t("noneText")}
              />
            }
            columns={[
              {
                id: "order",
                label: t("column.order"),
                cell: ({ order }) => <span className="block max-w-72 break-words">{order}</span>,
              },
              {
                id: "placed",
                label: t("column.placed"),
                nowrap: true,
                cell: ({ placedAt }) => formatTime(placedAt, timezone, locale, today),
              },
              {
                id: "lines",
                label: t("column.lines"),
                align: "right",
                wideOnly: true,
                cell: ({ lines }) => formatNumber(lines, locale),
              },
              {
                id: "amount",
                label: t("column.amount"),
                align: "right",
                cell: ({ amount }) => money(amount),
              },
              {
                id: "goods",
                label: t("column.goods"),
                align: "right",
                cell: ({ cogs }) => money(cogs),
              },
              {
                id: "refunded",
                label: t("column.refunded"),
                align: "right",
                wideOnly: true,
                cell: ({ refunded }) => money(refunded),
              },
            ]}
          />
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
