import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/app/_components/Button";
import { Card } from "@/app/_components/Card";
import { DataTable } from "@/app/_components/DataTable";
import { Field } from "@/app/_components/Field";
import { Link } from "@/app/_components/Link";
import { Listed } from "@/app/_components/Listed";
import { Page } from "@/app/_components/Page";
import { Pager } from "@/app/_components/Pager";
import { Select } from "@/app/_components/Select";
import { EmptyList } from "@/app/[org]/EmptyList";
import { fromStart } from "@/app/[org]/fromStart";
import { listedAddress, type Search } from "@/app/[org]/listedAddress";
import { listMistakes, type MistakeItem } from "@/lib/mistakes/listMistakes";
import { mistakeListQuery } from "@/lib/mistakes/mistakeListQuery";
import { whose } from "@/lib/mistakes/whose";
import { listProcesses } from "@/lib/settings/listProcesses";
import { formatDay, formatDays } from "@/lib/words/formatDay";
import { formatMoneyInFull } from "@/lib/words/formatMoneyInFull";
import { FilterForm } from "../cases/FilterForm";
import { mistakesHref, mistakesSearch } from "../mistakesHref";
import { segment } from "../segment";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mistakes"))("listTitle") };
}

/** The mistakes behind a figure, the dearest first: the address holds the whole question. */
export default async function MistakesPage({
  params,
  searchParams,
}: {
  params: Promise<{ org: string }>;
  searchParams: Promise<Search>;
}) {
  const { slug, ctx, today, asked, days, search } = await listedAddress(params, searchParams);
  const [t, tCases, locale] = [
    await getTranslations("mistakes"),
    await getTranslations("cases"),
    await getLocale(),
  ];
  const processes = await listProcesses(ctx, {});
  const process = processes.items.find(({ key }) => key === asked("process"))?.key;
  const given = mistakeListQuery.safeParse({
    ...days,
    ...(process ? { process } : {}),
    whose: asked("whose"),
    cursor: asked("cursor"),
  });
  const { cursor, ...first } = given.success ? given.data : mistakeListQuery.parse(days);
  const list = await fromStart(cursor, (after) => listMistakes(ctx, { ...first, ...after }));
  const entries = `/api/v1/mistakes/entries${mistakesSearch(first)}`;
  return (
    <Page title={t("listTitle")} lead={t("listLead")}>
      <div className="space-y-4">
        <Card>
          <FilterForm
            key={JSON.stringify(first)}
            action={`/${slug}/processes/mistakes`}
            label={tCases("filters")}
          >
            <div className="col-span-2">
              <Select
                name="process"
                label={tCases("field.process")}
                defaultValue={first.process ?? ""}
                options={[
                  { value: "", label: tCases("any") },
                  ...processes.items.map(({ key, name }) => ({ value: key, label: name })),
                ]}
              />
            </div>
            <Select
              name="whose"
              label={t("column.who")}
              defaultValue={first.whose ?? ""}
              options={[
                { value: "", label: tCases("any") },
                ...whose.map((value) => ({ value, label: t(`who.${value}`) })),
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
            <Listed list={entries} figure={{ count: list.total }}>
              {t("found", { count: list.total })}
            </Listed>
            {" · "}
            <Listed list={entries} figure={{ sum: list.sum, of: "cost" }}>
              {formatMoneyInFull(list.sum, list.currency, locale)}
            </Listed>
            {" · "}
            {formatDays(first.from, first.to, locale, today)}
          </p>
          <DataTable<MistakeItem>
            caption={t("listTitle")}
            rows={list.items}
            rowKey={({ source, id }) => `${source} ${id}`}
            empty={
              <EmptyList
                slug={slug}
                path="/processes/mistakes"
                search={search}
                title={t("none")}
                text={t("emptyText")}
              />
            }
            columns={[
              {
                id: "case",
                label: tCases("column.case"),
                cell: (item) =>
                  item.process === null || item.whose === "unknown" ? (
                    item.case
                  ) : (
                    <Link
                      href={`/${slug}/processes/${segment(item.process)}/cases/${segment(item.case)}`}
                      className="thumb inline-block max-w-72 break-words font-medium text-accent underline-offset-2 hover:underline"
                    >
                      {item.case}
                    </Link>
                  ),
              },
              {
                id: "process",
                label: tCases("column.process"),
                wideOnly: true,
                cell: (item) => <span className="block min-w-28">{item.process_name ?? "–"}</span>,
              },
              {
                id: "kind",
                label: t("column.kind"),
                cell: (item) => (
                  <span className="block min-w-24">
                    {t(item.type === "case.reviewed" ? "reviewed" : "refunded")}
                    {item.step ? <span className="text-ink-3"> · {item.step}</span> : null}
                  </span>
                ),
              },
              { id: "who", label: t("column.who"), wideOnly: true, cell: (item) => t(`who.${item.whose}`) },
              {
                id: "day",
                label: t("column.day"),
                align: "right",
                cell: ({ day }) => formatDay(day, locale, today),
              },
              {
                id: "cost",
                label: `${t("column.cost")} ↓`,
                align: "right",
                cell: ({ cost }) => formatMoneyInFull(cost, list.currency, locale),
              },
            ]}
          />
          <Pager
            shown={list.items.length}
            total={list.total}
            first={cursor ? mistakesHref(slug, { ...first, cursor: undefined }) : null}
            next={list.next ? mistakesHref(slug, { ...first, cursor: list.next }) : null}
          />
        </Card>
      </div>
    </Page>
  );
}
