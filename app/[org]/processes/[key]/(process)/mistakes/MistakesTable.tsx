import { useLocale, useTranslations } from "next-intl";
import type { Change } from "@/app/_components/ChangeLine";
import { DataTable } from "@/app/_components/DataTable";
import { FigureLink } from "@/app/_components/FigureLink";
import { NotKnown } from "@/app/[org]/NotKnown";
import type { MistakeSum, MistakesAnswer, MistakesBeside } from "@/lib/mistakes/mistakesAnswer";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatNumber } from "@/lib/words/formatNumber";
import { CasesFigure } from "../../../CasesFigure";
import { mistakesHref, mistakesSearch } from "../../../mistakesHref";

interface Row {
  key: "all" | "agents" | "people" | "unknown";
  sum: MistakeSum;
  before: MistakeSum | null;
}

/** Mistakes, their cost, and both per 1,000 cases, agents beside people; each figure opens what it is made of. */
export function MistakesTable({
  slug,
  process,
  answer,
  base,
}: {
  slug: string;
  process: string;
  answer: MistakesAnswer;
  base: { base: Change["base"]; total: MistakesBeside } | null;
}) {
  const t = useTranslations("mistakes");
  const tBase = useTranslations("base");
  const locale = useLocale();
  const { from, to, total, currency } = answer;
  const money = (amount: string | null) => formatMoney(amount, currency, locale);
  const question = (key: Row["key"]) => ({
    ...{ from, to, process },
    ...(key === "all" ? {} : { whose: key }),
  });
  const machine = { all: {}, agents: { machine: "any" }, people: { machine: "none" }, unknown: {} } as const;
  const kinds = ["all", "agents", "people", "unknown"] as const;
  const rows: Row[] = kinds
    .filter((key) => key !== "unknown" || total.unknown.mistakes > 0)
    .map((key) => ({ key, sum: total[key], before: base?.total[key] ?? null }));
  return (
    <DataTable
      caption={t("title")}
      rows={rows}
      rowKey={({ key }) => key}
      empty={null}
      columns={[
        { id: "who", label: t("column.who"), cell: ({ key }) => t(`who.${key}`) },
        {
          id: "mistakes",
          label: t("column.mistakes"),
          align: "right",
          cell: ({ key, sum }) => (
            <FigureLink
              href={mistakesHref(slug, question(key))}
              list={`/api/v1/mistakes/entries${mistakesSearch(question(key))}`}
              figure={{ count: sum.mistakes }}
              label={t("showMistakes", { name: t(`who.${key}`), count: formatNumber(sum.mistakes, locale) })}
            >
              {formatNumber(sum.mistakes, locale)}
            </FigureLink>
          ),
        },
        {
          id: "cost",
          label: t("column.cost"),
          align: "right",
          cell: ({ key, sum }) =>
            sum.cost === null ? (
              <NotKnown needs="mistakeCost" href="/docs/events" />
            ) : (
              <FigureLink
                href={mistakesHref(slug, question(key))}
                list={`/api/v1/mistakes/entries${mistakesSearch(question(key))}`}
                figure={{ sum: sum.cost, of: "cost" }}
                className="font-medium"
              >
                {money(sum.cost)}
              </FigureLink>
            ),
        },
        {
          id: "cases",
          label: t("column.cases"),
          align: "right",
          wideOnly: true,
          cell: ({ key, sum }) =>
            sum.cases === null ? (
              "–"
            ) : (
              <CasesFigure
                slug={slug}
                query={{
                  process,
                  counts: "aar.denominator",
                  closedFrom: from,
                  closedTo: to,
                  ...machine[key],
                }}
                count={sum.cases}
              />
            ),
        },
        {
          id: "mistakesPer",
          label: t("column.mistakesPer"),
          align: "right",
          wideOnly: true,
          cell: ({ sum }) => formatNumber(sum.mistakesPerThousand, locale, 1),
        },
        {
          id: "costPer",
          label: t("column.costPer"),
          align: "right",
          cell: ({ sum }) => money(sum.costPerThousand),
        },
        ...(base
          ? [
              {
                id: "before",
                label: tBase(base.base),
                align: "right" as const,
                wideOnly: true,
                cell: ({ before }: Row) => (
                  <span className="text-ink-2">{money(before?.costPerThousand ?? null)}</span>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
