import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { Card } from "@/app/_components/Card";
import { DataTable } from "@/app/_components/DataTable";
import { EmptyState } from "@/app/_components/EmptyState";
import { Link } from "@/app/_components/Link";
import { Page } from "@/app/_components/Page";
import { Pager } from "@/app/_components/Pager";
import { Tabs } from "@/app/_components/Tabs";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { pageCtx } from "@/lib/http/pageCtx";
import { type ListedReport, listReports } from "@/lib/report/listReports";
import { readSettings } from "@/lib/settings/readSettings";
import { may } from "@/lib/tenancy/require";
import { formatDay, formatDays, formatMonth } from "@/lib/words/formatDay";
import { reportHref } from "../reportHref";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("title") };
}

/** Every week and month that there is a report of, the latest first. */
export default async function ReportsPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [{ org: slug }, search] = await Promise.all([params, searchParams]);
  const ctx = await pageCtx(slug);
  const [t, locale] = [await getTranslations("reports"), await getLocale()];
  const kind = search.kind === "month" ? "month" : "week";
  const cursor = [search.cursor].flat()[0];
  const [{ timezone }, { items, next }] = await Promise.all([
    readSettings(ctx),
    listReports(ctx, { kind, ...(cursor === undefined ? {} : { cursor }) }),
  ]);
  const today = dayInZone(ctx.now, timezone);
  const address = `/${slug}/reports${kind === "month" ? "?kind=month" : ""}`;
  const name = ({ from, to }: ListedReport) =>
    kind === "month" ? formatMonth(from, locale) : formatDays(from, to, locale, today);
  const state = ({ running, beforehand, signedOff }: ListedReport) => {
    if (signedOff === null && beforehand) return null;
    if (signedOff === null) return t(running ? "state.running" : "state.unsigned");
    return t("state.signed", {
      name: signedOff.by,
      day: formatDay(dayInZone(new Date(signedOff.at), timezone), locale, today),
    });
  };
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        may(ctx, "deliveries:write") ? (
          <ButtonLink href={`/${slug}/settings/deliveries`} small>
            {t("deliver")}
          </ButtonLink>
        ) : null
      }
    >
      <Tabs
        label={t("kinds")}
        tabs={[
          { href: `/${slug}/reports`, label: t("weeks"), current: kind === "week" },
          { href: `/${slug}/reports?kind=month`, label: t("months"), current: kind === "month" },
        ]}
      />
      <Card>
        <DataTable<ListedReport>
          caption={t("title")}
          rows={items}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title={t("empty.title")} text={t("empty.text")}>
              <ButtonLink href={`/${slug}/data`} kind="primary">
                {t("empty.action")}
              </ButtonLink>
            </EmptyState>
          }
          columns={[
            {
              id: "period",
              label: t(kind === "month" ? "column.month" : "column.week"),
              cell: (report) => (
                <Link
                  href={reportHref(slug, report.id)}
                  className="thumb font-medium text-accent underline-offset-2 hover:underline"
                >
                  {name(report)}
                </Link>
              ),
            },
            ...(kind === "week"
              ? [
                  {
                    id: "number",
                    label: t("column.number"),
                    wideOnly: true,
                    cell: ({ id }: ListedReport) => <span className="text-meta text-ink-3">{id}</span>,
                  },
                ]
              : []),
            { id: "state", label: t("column.state"), cell: state },
          ]}
        />
        <Pager
          shown={items.length}
          first={cursor === undefined ? null : address}
          next={next && `${address}${kind === "month" ? "&" : "?"}cursor=${encodeURIComponent(next)}`}
        />
      </Card>
    </Page>
  );
}
