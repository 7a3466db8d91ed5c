import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { Card } from "@/app/_components/Card";
import { DataTable } from "@/app/_components/DataTable";
import { EmptyState } from "@/app/_components/EmptyState";
import { Listed } from "@/app/_components/Listed";
import { Page } from "@/app/_components/Page";
import { listedAddress, type Search } from "@/app/[org]/listedAddress";
import { daysInclusive } from "@/lib/calendar/days";
import { type HeadsItem, listHeads } from "@/lib/economics/listHeads";
import { Exact, zero } from "@/lib/kpi/exact";
import { formatDay, formatDays } from "@/lib/words/formatDay";
import { formatNumber } from "@/lib/words/formatNumber";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("money.heads"))("title") };
}

/** Who was employed over some days: what the average heads are the mean of. */
export default async function HeadsPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<Search>;
}) {
  const { slug, ctx, today, days } = await listedAddress(params, searchParams);
  const [t, tList, locale] = [
    await getTranslations("money.heads"),
    await getTranslations("money.list"),
    await getLocale(),
  ];
  const { items } = await listHeads(ctx, days);
  const all = items.reduce((sum, { fteDays }) => sum.plus(fteDays), zero);
  const mean = new Exact(all).div(daysInclusive(days.from, days.to));
  const number = (text: string) => formatNumber(Number(text), locale, 2);
  return (
    <Page
      title={t("title")}
      lead={t("lead", { days: formatDays(days.from, days.to, locale, today) })}
      actions={
        <ButtonLink href={`/${slug}/money?from=${days.from}&to=${days.to}`}>{tList("back")}</ButtonLink>
      }
    >
      <Card>
        <DataTable<HeadsItem>
          caption={t("title")}
          rows={items}
          rowKey={({ role, from }) => `${role} ${from}`}
          empty={
            <EmptyState title={t("noneTitle")} text={t("noneText")}>
              <ButtonLink href={`/${slug}/settings/people-cost`} kind="primary">
                {t("enter")}
              </ButtonLink>
            </EmptyState>
          }
          columns={[
            { id: "role", label: t("column.role"), cell: ({ role, typed }) => (typed ? t("typed") : role) },
            { id: "fte", label: t("column.fte"), align: "right", cell: ({ fte }) => number(fte) },
            {
              id: "from",
              label: t("column.from"),
              align: "right",
              nowrap: true,
              cell: ({ from }) => formatDay(from, locale, today),
            },
            {
              id: "to",
              label: t("column.to"),
              align: "right",
              nowrap: true,
              cell: ({ to }) => formatDay(to, locale, today),
            },
            {
              id: "fteDays",
              label: t("column.fteDays"),
              align: "right",
              cell: ({ fteDays }) => number(fteDays),
            },
          ]}
        />
        {items.length === 0 ? null : (
          <p className="mt-3 flex justify-between gap-4 border-t border-control pt-3 font-medium">
            <span>{t("mean")}</span>
            <span>
              <Listed
                list={`/api/v1/heads?${new URLSearchParams(days)}`}
                figure={{ sum: all.toFixed(), of: "fteDays" }}
              >
                {formatNumber(all.toNumber(), locale, 2)}
              </Listed>{" "}
              ÷ {daysInclusive(days.from, days.to)} = {formatNumber(mean.toNumber(), locale, 4)}
            </span>
          </p>
        )}
      </Card>
    </Page>
  );
}
