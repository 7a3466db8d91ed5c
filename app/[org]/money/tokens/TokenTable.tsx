// Longer than most: the one list of the table's columns.
import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/app/_components/DataTable";
import { Facts } from "@/app/_components/Facts";
import { FigureLink } from "@/app/_components/FigureLink";
import { NotKnown } from "@/app/[org]/NotKnown";
import type { TokenItem, TokensAnswer } from "@/lib/tokens/tokensAnswer";
import { formatDuration } from "@/lib/words/formatDuration";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatMoneyInFull } from "@/lib/words/formatMoneyInFull";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatShare } from "@/lib/words/formatShare";
import { formatUnitMoney } from "@/lib/words/formatUnitMoney";
import { type Sort, sortItems } from "./sortItems";
import { tokenLists } from "./tokenLists";
import { type TokensAddress, tokensHref } from "./tokensHref";
import { useGroupName } from "./useGroupName";

/** What tokens cost, a line a process, agent or model; its amounts and counts open what they are made of. */
export function TokenTable({
  slug,
  answer,
  asked,
  sort,
  descending,
}: {
  slug: string;
  answer: TokensAnswer;
  asked: TokensAddress;
  sort: Sort;
  descending: boolean;
}) {
  const t = useTranslations("tokens");
  const locale = useLocale();
  const name = useGroupName();
  const { currency, by } = answer;
  const most = Math.max(...answer.items.map(({ shareOfCost }) => shareOfCost ?? 0), 0);
  const count = (value: number | null, decimals = 0) => formatNumber(value, locale, decimals);
  const perCase = (value: number | null) => count(value, value !== null && value < 10 ? 1 : 0);

  const column = (
    id: Sort,
    cell: Column<TokenItem>["cell"],
    more: Partial<Column<TokenItem>> = {},
  ): Column<TokenItem> => {
    const now = id === sort;
    // figures begin with the largest, names with the first
    const next = now ? !descending : id !== "name";
    return {
      id,
      label: t(`column.${id}`),
      align: id === "name" ? "left" : "right",
      sort: {
        href: tokensHref(slug, asked, { sort: id, dir: next ? "desc" : "asc" }),
        direction: now ? (descending ? "descending" : "ascending") : null,
      },
      cell,
      ...more,
    };
  };
  const wide = { wideOnly: true };
  // what the columns that a phone leaves out say
  const facts = (row: TokenItem) =>
    by === "process-model"
      ? [
          ...(row.precision?.value == null
            ? []
            : [t("fact.precision", { share: formatShare(row.precision.value, locale, 0) })]),
          ...(row.failureRate?.value == null
            ? []
            : [t("fact.failureRate", { share: formatShare(row.failureRate.value, locale, 0) })]),
          ...(row.seconds90 === null ? [] : [formatDuration(row.seconds90, locale)]),
        ]
      : [
          ...(row.requestsPerCase === null
            ? []
            : [t("fact.requests", { count: perCase(row.requestsPerCase) })]),
          ...(row.cacheHitRate === null
            ? []
            : [t("fact.cached", { share: formatShare(row.cacheHitRate, locale, 0) })]),
        ];
  const work: Column<TokenItem>[] = [
    column("requestsPerCase", (row) => perCase(row.requestsPerCase), wide),
    column("inputTokensPerRequest", (row) => count(row.inputTokensPerRequest), wide),
    column("cacheHitRate", (row) => formatShare(row.cacheHitRate, locale), wide),
    column("outputTokensPerCase", (row) => perCase(row.outputTokensPerCase), wide),
  ];
  const quality: Column<TokenItem>[] = [
    column("precision", (row) => formatShare(row.precision?.value ?? null, locale), wide),
    column("failureRate", (row) => formatShare(row.failureRate?.value ?? null, locale), wide),
    column("seconds90", (row) => formatDuration(row.seconds90, locale), wide),
  ];
  const columns: Column<TokenItem>[] = [
    column("name", (row) => {
      const { unpriced } = tokenLists(slug, answer, row);
      return (
        <span className="block max-w-72 font-medium break-words">
          {name(row)}
          <span className="block text-meta font-normal text-ink-3 sm:hidden">
            <Facts facts={facts(row)} />
          </span>
          {row.unpriced > 0 ? (
            <span className="block text-meta font-normal">
              <FigureLink {...unpriced} figure={{ count: row.unpriced }} className="text-worse">
                {t("unpriced", { count: row.unpriced })}
              </FigureLink>
            </span>
          ) : null}
        </span>
      );
    }),
    column("cost", (row) => (
      <span className="flex items-center justify-end gap-3">
        <span className="hidden h-2 w-32 overflow-hidden rounded-full bg-band lg:block" aria-hidden="true">
          <span
            className="block h-full bg-part-model"
            style={{ width: `${most > 0 ? ((row.shareOfCost ?? 0) / most) * 100 : 0}%` }}
          />
        </span>
        <span className="text-right sm:min-w-16" title={formatMoneyInFull(row.cost, currency, locale)}>
          {row.completeness === 0 && row.cost === "0" ? (
            <NotKnown needs="modelPrice" href={`/${slug}/settings/prices`} />
          ) : (
            <FigureLink
              {...tokenLists(slug, answer, row).steps}
              figure={{ sum: row.cost, of: "amount" }}
              label={t("open", { name: name(row), amount: formatMoney(row.cost, currency, locale) })}
            >
              {formatMoney(row.cost, currency, locale)}
            </FigureLink>
          )}
        </span>
      </span>
    )),
    column("costPerResolvedCase", (row) => (
      <>
        {formatUnitMoney(row.costPerResolvedCase, currency, locale)}
        {row.resolved === null || row.resolved === 0 ? null : (
          <span className="block text-meta">
            <FigureLink {...tokenLists(slug, answer, row).resolved} figure={{ count: row.resolved }}>
              {t("resolved", { count: row.resolved })}
            </FigureLink>
          </span>
        )}
      </>
    )),
    ...(by === "process-model" ? quality : work),
    column("waste", (row) =>
      row.wasted === null || row.wasted === "0" ? (
        formatShare(row.waste, locale)
      ) : (
        <FigureLink
          {...tokenLists(slug, answer, row).wasted}
          figure={{ sum: row.wasted, of: "amount" }}
          label={t("openWaste", {
            name: name(row),
            share: formatShare(row.waste, locale),
            amount: formatMoney(row.wasted, currency, locale),
          })}
        >
          {formatShare(row.waste, locale)}
        </FigureLink>
      ),
    ),
  ];
  return (
    <DataTable<TokenItem>
      caption={t("tableTitle")}
      columns={columns}
      rows={sortItems(answer.items, sort, descending)}
      rowKey={({ process, agent, model }) => JSON.stringify([process, agent, model])}
      empty={null}
    />
  );
}
