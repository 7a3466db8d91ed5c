import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { Card } from "@/app/_components/Card";
import { DataTable } from "@/app/_components/DataTable";
import { Link } from "@/app/_components/Link";
import { Listed } from "@/app/_components/Listed";
import { Page } from "@/app/_components/Page";
import { Pager } from "@/app/_components/Pager";
import { type AskedRange, resolveRange } from "@/app/_components/range/resolveRange";
import { EmptyList } from "@/app/[org]/EmptyList";
import { fromStart } from "@/app/[org]/fromStart";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { listWork } from "@/lib/cases/listWork";
import type { WorkStep } from "@/lib/cases/workAnswer";
import { workStepsQuery } from "@/lib/cases/workQuery";
import { pageCtx } from "@/lib/http/pageCtx";
import { listProcesses } from "@/lib/settings/listProcesses";
import { readSettings } from "@/lib/settings/readSettings";
import { formatDays } from "@/lib/words/formatDay";
import { formatDuration } from "@/lib/words/formatDuration";
import { formatTime } from "@/lib/words/formatTime";
import { orTooMany } from "../orTooMany";
import { segment } from "../segment";
import { WorkFilters } from "./WorkFilters";
import { workHref, workList } from "./workHref";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("work"))("listTitle") };
}

/** The steps of people and the reviews behind their time: the address holds the whole question. */
export default async function WorkPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [{ org: slug }, search] = await Promise.all([params, searchParams]);
  const ctx = await pageCtx(slug);
  const [t, locale] = [await getTranslations("work"), await getLocale()];
  const [settings, processes] = await Promise.all([readSettings(ctx), listProcesses(ctx)]);
  const { timezone, roadmapStart } = settings;
  const today = dayInZone(ctx.now, timezone);
  const asked = (name: string) => [search[name]].flat()[0] || undefined;
  const days = (given: AskedRange) => {
    const { from, to } = resolveRange(given, today, roadmapStart);
    return { from, to };
  };
  const process = processes.items.find(({ key }) => key === asked("process"))?.key;
  const given = workStepsQuery.safeParse({
    ...days({ from: asked("from"), to: asked("to") }),
    process,
    kind: asked("kind"),
    cursor: asked("cursor"),
  });
  const { cursor, ...first } = given.success ? given.data : workStepsQuery.parse({ ...days({}), process });
  const { from, to } = first;
  const list = await orTooMany(fromStart(cursor, (after) => listWork(ctx, { ...first, ...after })));
  const href = (more: { cursor?: string } = {}) => workHref(slug, { ...first, ...more });
  const shown = list === "tooMany" ? [] : list.items;
  return (
    <Page
      title={t("listTitle")}
      lead={t("listLead")}
      actions={
        process ? (
          <ButtonLink href={`/${slug}/processes/${segment(process)}?from=${from}&to=${to}`}>
            {t("back")}
          </ButtonLink>
        ) : null
      }
    >
      <div className="space-y-4">
        <Card>
          <WorkFilters slug={slug} query={first} processes={processes.items} />
        </Card>
        <Card>
          <p className="mb-3 text-meta text-ink-3">
            {list === "tooMany" ? (
              t("tooMany")
            ) : (
              <Listed list={workList(first)} figure={{ count: list.total }}>
                {t("found", { count: list.total })}
              </Listed>
            )}
            {` · ${formatDays(from, to, locale, today)}`}
          </p>
          <DataTable<WorkStep>
            caption={t("listTitle")}
            rows={shown}
            rowKey={({ source, id }) => `${source} ${id}`}
            empty={
              <EmptyList
                slug={slug}
                path="/processes/work"
                search={search}
                title={t("noneTitle")}
                text={t("noneText")}
              />
            }
            columns={[
              {
                id: "case",
                label: t("column.case"),
                cell: (row) => (
                  <Link
                    href={`/${slug}/processes/${segment(row.process)}/cases/${segment(row.case)}`}
                    className={`thumb inline-block max-w-72 font-medium text-accent underline-offset-2 hover:underline ${row.case.length > 24 ? "break-words" : "whitespace-nowrap"}`}
                  >
                    {row.case}
                  </Link>
                ),
              },
              {
                id: "process",
                label: t("column.process"),
                wideOnly: true,
                cell: ({ processName }) => processName,
              },
              {
                id: "kind",
                label: t("column.kind"),
                wideOnly: true,
                cell: ({ kind }) => <span className="whitespace-nowrap">{t(`kind.${kind}`)}</span>,
              },
              {
                id: "step",
                label: t("column.step"),
                cell: ({ kind, step, reason }) => (
                  <span className="block min-w-16 break-words sm:min-w-28">
                    {step ?? "–"}
                    <span className="block text-meta text-ink-3 sm:hidden">{t(`kind.${kind}`)}</span>
                    {reason === null ? null : <span className="block text-meta text-ink-3">{reason}</span>}
                  </span>
                ),
              },
              { id: "role", label: t("column.role"), wideOnly: true, cell: ({ role }) => role ?? "–" },
              {
                id: "when",
                label: t("column.when"),
                align: "right",
                cell: ({ time }) => formatTime(time, timezone, locale, today),
              },
              {
                id: "time",
                label: t("column.time"),
                align: "right",
                cell: ({ seconds }) =>
                  seconds === null ? (
                    <span className="text-ink-3">{t("notTold")}</span>
                  ) : (
                    formatDuration(Number(seconds), locale)
                  ),
              },
            ]}
          />
          {list === "tooMany" ? null : (
            <Pager
              shown={shown.length}
              total={list.total}
              first={cursor ? href() : null}
              next={list.next ? href({ cursor: list.next }) : null}
            />
          )}
        </Card>
      </div>
    </Page>
  );
}
