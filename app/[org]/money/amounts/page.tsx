import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { Card } from "@/app/_components/Card";
import { DataTable } from "@/app/_components/DataTable";
import { Page } from "@/app/_components/Page";
import { Pager } from "@/app/_components/Pager";
import { Tabs } from "@/app/_components/Tabs";
import { EmptyList } from "@/app/[org]/EmptyList";
import { listedAddress, type Search } from "@/app/[org]/listedAddress";
import { amountListQuery } from "@/lib/economics/amountListQuery";
import { type AmountItem, listAmounts } from "@/lib/economics/listAmounts";
import { formatDays } from "@/lib/words/formatDay";
import { formatMoneyExactly } from "@/lib/words/formatMoneyExactly";
import { formatTime } from "@/lib/words/formatTime";
import { fromStart } from "../../fromStart";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("money.amounts"))("title") };
}

/** The lines of orders, or the refunds, that the margin adds up: the address holds the whole question. */
export default async function AmountsPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<Search>;
}) {
  const { slug, ctx, settings, today, asked, days, search } = await listedAddress(params, searchParams);
  const [t, tList, locale] = [
    await getTranslations("money.amounts"),
    await getTranslations("money.list"),
    await getLocale(),
  ];
  const { timezone } = settings;
  const given = amountListQuery.safeParse({ ...days, of: asked("of"), cursor: asked("cursor") });
  const { cursor, ...first } = given.success ? given.data : amountListQuery.parse(days);
  const list = await fromStart(cursor, (after) => listAmounts(ctx, { ...first, ...after }));
  const money = (amount: string | null) => formatMoneyExactly(amount, list.currency, locale);
  const href = (more: Record<string, string> = {}) =>
    `/${slug}/money/amounts?${new URLSearchParams({ ...days, of: first.of, ...more })}`;
  return (
    <Page
      title={t("title")}
      lead={t("lead", { days: formatDays(days.from, days.to, locale, today) })}
      actions={
        <ButtonLink href={`/${slug}/money?from=${days.from}&to=${days.to}`}>{tList("back")}</ButtonLink>
      }
    >
      <Card>
        <Tabs
          label={t("title")}
          tabs={(["placed", "refunded"] as const).map((of) => ({
            href: href({ of }),
            label: t(of),
            current: of === first.of,
          }))}
        />
        <DataTable<AmountItem>
          caption={t(first.of)}
          rows={list.items}
          rowKey={({ source, id }) => `${source} ${id}`}
          empty={
            <EmptyList
              slug={slug}
              path="/money/amounts"
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
              id: "time",
              label: t("column.time"),
              nowrap: true,
              cell: ({ time }) => formatTime(time, timezone, locale, today),
            },
            {
              id: "amount",
              label: t("column.amount"),
              align: "right",
              cell: ({ amount }) => money(amount),
            },
            ...(first.of === "placed"
              ? [
                  {
                    id: "goods",
                    label: t("column.goods"),
                    align: "right" as const,
                    cell: ({ cogs, estimatedCogs }: AmountItem) =>
                      estimatedCogs === null ? money(cogs) : t("estimated", { amount: money(estimatedCogs) }),
                  },
                ]
              : []),
          ]}
        />
        <Pager
          shown={list.items.length}
          first={cursor ? href() : null}
          next={list.next ? href({ cursor: list.next }) : null}
        />
      </Card>
    </Page>
  );
}
