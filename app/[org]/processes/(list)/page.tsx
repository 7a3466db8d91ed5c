import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/app/_components/Badge";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { Card } from "@/app/_components/Card";
import { type Column, DataTable } from "@/app/_components/DataTable";
import { EmptyState } from "@/app/_components/EmptyState";
import { Link } from "@/app/_components/Link";
import { Page } from "@/app/_components/Page";
import { Pager } from "@/app/_components/Pager";
import { type AskedRange, resolveRange } from "@/app/_components/range/resolveRange";
import { Section } from "@/app/_components/Section";
import { fromStart } from "@/app/[org]/fromStart";
import { NotKnown } from "@/app/[org]/NotKnown";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { pageCtx } from "@/lib/http/pageCtx";
import { listProcesses } from "@/lib/settings/listProcesses";
import { readSettings } from "@/lib/settings/readSettings";
import { may } from "@/lib/tenancy/require";
import { formatDays } from "@/lib/words/formatDay";
import { formatDuration } from "@/lib/words/formatDuration";
import { CasesFigure } from "../CasesFigure";
import { firstBaselineDay } from "../firstBaselineDay";
import { ProcessForm } from "../ProcessForm";
import { segment } from "../segment";
import { figuresByProcess } from "./figuresByProcess";
import { HoursSection } from "./HoursSection";
import { ShareLink } from "./ShareLink";
import { Unreviewed } from "./Unreviewed";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("processes"))("title") };
}

/** Every process, what it counts in, and how much of it runs untouched. */
export default async function ProcessesPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<{ cursor?: string; edit?: string } & AskedRange>;
}) {
  const { org: slug } = await params;
  const { cursor, edit, ...asked } = await searchParams;
  const ctx = await pageCtx(slug);
  const [t, locale] = [await getTranslations("processes"), await getLocale()];
  const tKpi = await getTranslations("kpi");
  const [settings, page] = await Promise.all([
    readSettings(ctx),
    fromStart(cursor, (after) => listProcesses(ctx, { limit: 50, ...after })),
  ]);
  const today = dayInZone(ctx.now.toISOString(), settings.timezone);
  const range = resolveRange(asked, today, settings.roadmapStart);
  const figures = await figuresByProcess(
    ctx,
    page.items.map(({ key }) => key),
    range,
  );
  const anyProvisional = [...figures.values()].some(({ fcr }) => fcr?.provisional && fcr.value !== null);
  const mayWrite = may(ctx, "processes:write");
  const editing = mayWrite ? page.items.find(({ key }) => key === edit) : undefined;
  const here = cursor ? `?cursor=${cursor}&` : "?";

  type Row = (typeof page.items)[number];
  const columns: Column<Row>[] = [
    {
      id: "name",
      label: t("name"),
      cell: ({ key, name, stage, reviewed }) => (
        <span className="flex min-w-28 flex-wrap items-center gap-x-2">
          <Link
            href={`/${slug}/processes/${segment(key)}`}
            className="thumb font-medium text-accent underline-offset-2 hover:underline"
          >
            {name}
          </Link>
          {reviewed ? null : <Badge tone="worse">{t("unreviewed")}</Badge>}
          <span className="w-full text-meta text-ink-3 sm:hidden">{t(`stage.${stage}`)}</span>
        </span>
      ),
    },
    {
      id: "closed",
      label: t("closed"),
      align: "right",
      wideOnly: true,
      cell: ({ key }) => (
        <CasesFigure
          slug={slug}
          query={{
            process: key,
            counts: "aar.denominator",
            closedFrom: range.from,
            closedTo: range.to,
          }}
          count={figures.get(key)?.aar?.denominator ?? 0}
        />
      ),
    },
    {
      id: "aar",
      label: tKpi("aar"),
      align: "right",
      cell: ({ key }) => (
        <ShareLink slug={slug} kpi="aar" process={key} figure={figures.get(key)?.aar} days={range} />
      ),
    },
    {
      id: "fcr",
      label: tKpi("fcr"),
      align: "right",
      cell: ({ key }) => (
        <ShareLink slug={slug} kpi="fcr" process={key} figure={figures.get(key)?.fcr} days={range} />
      ),
    },
    {
      id: "stage",
      label: t("stageLabel"),
      wideOnly: true,
      cell: ({ stage }) => <span className="whitespace-nowrap">{t(`stage.${stage}`)}</span>,
    },
    { id: "core", label: t("core"), wideOnly: true, cell: ({ core }) => (core ? t("yes") : t("no")) },
    {
      id: "window",
      label: t("window"),
      align: "right",
      wideOnly: true,
      cell: ({ reopenWindowDays }) => t("windowDays", { days: reopenWindowDays }),
    },
    {
      id: "minutes",
      label: t("minutes"),
      align: "right",
      wideOnly: true,
      cell: ({ key, baselines }) => {
        const inForce = baselines.findLast(({ from }) => from <= today);
        return inForce ? (
          formatDuration(Number(inForce.seconds), locale)
        ) : (
          <NotKnown needs="typicalMinutes" href={`/${slug}/processes/${encodeURIComponent(key)}#settings`} />
        );
      },
    },
    ...(mayWrite
      ? [
          {
            id: "settings",
            label: t("settings"),
            align: "right" as const,
            cell: ({ key, name }: Row) => (
              <Link
                href={`/${slug}/processes${here}edit=${encodeURIComponent(key)}`}
                aria-label={t("changeName", { name })}
                className="thumb text-accent underline-offset-2 hover:underline"
              >
                {t("change")}
              </Link>
            ),
          },
        ]
      : []),
  ];
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <>
          {mayWrite && !settings.sample ? (
            <ButtonLink href={`/${slug}/processes/new`}>{t("fromTemplate")}</ButtonLink>
          ) : null}
          <ButtonLink href={`/${slug}/processes/moved`}>{t("movedLink")}</ButtonLink>
          <ButtonLink href={`/${slug}/processes/chain`}>
            {(await getTranslations("chain"))("title")}
          </ButtonLink>
          <ButtonLink href={`/${slug}/definitions`}>{t("definitions")}</ButtonLink>
          <ButtonLink href={`/${slug}/processes/next`}>
            {(await getTranslations("walls.next"))("link")}
          </ButtonLink>
          <ButtonLink href={`/${slug}/processes/cases`}>{t("allCases")}</ButtonLink>
        </>
      }
    >
      <div className="space-y-4">
        <Unreviewed
          slug={slug}
          processes={page.items.filter(({ reviewed }) => !reviewed)}
          mayWrite={mayWrite}
        />
        {editing ? (
          <Section
            title={t("edit", { name: editing.name })}
            aside={
              <Link href={`/${slug}/processes`} className="thumb text-body text-accent hover:underline">
                {(await getTranslations("form"))("cancel")}
              </Link>
            }
          >
            <ProcessForm
              slug={slug}
              process={editing}
              currency={settings.currency}
              today={today}
              firstDay={firstBaselineDay(today, settings.roadmapStart)}
            />
          </Section>
        ) : null}
        <Card>
          <DataTable
            caption={t("list")}
            columns={columns}
            rows={page.items}
            rowKey={({ key }) => key}
            empty={
              <EmptyState title={t("emptyTitle")} text={t("emptyText")}>
                {mayWrite && !settings.sample ? (
                  <ButtonLink href={`/${slug}/processes/new`} kind="primary">
                    {t("fromTemplate")}
                  </ButtonLink>
                ) : null}
                <ButtonLink href={`/${slug}/data`}>{t("emptyAction")}</ButtonLink>
              </EmptyState>
            }
          />
          {page.items.length > 0 ? (
            <p className="mt-3 text-meta text-ink-3">
              {t("days", { days: formatDays(range.from, range.to, locale, today) })}
              {anyProvisional ? ` · ${t("stillProvisional", { name: tKpi("fcr") })}` : null}
            </p>
          ) : null}
          <Pager
            shown={page.items.length}
            first={cursor ? `/${slug}/processes` : null}
            next={page.next ? `/${slug}/processes?cursor=${page.next}` : null}
          />
        </Card>
        <HoursSection ctx={ctx} slug={slug} range={range} />
      </div>
    </Page>
  );
}
