import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/DataTable";
import { FigureLink } from "@/app/_components/FigureLink";
import { NotKnown } from "@/app/[org]/NotKnown";
import type { CostTree } from "@/lib/economics/costTree";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatMoneyInFull } from "@/lib/words/formatMoneyInFull";
import { formatShare } from "@/lib/words/formatShare";
import { openCosts } from "./openCosts";
import { type TreeRow, treeRows } from "./treeRows";
import { useFigureName } from "./useFigureName";

/** The cost tree, a line a figure; each amount opens what it is made of. */
export function CostTable({
  slug,
  tree,
  currency,
  from,
  to,
}: {
  slug: string;
  tree: CostTree;
  currency: string;
  from: string;
  to: string;
}) {
  const t = useTranslations("money");
  const locale = useLocale();
  const name = useFigureName();
  const label = ({ figure, depth }: TreeRow) => {
    const kind = figure.split(".")[1] as "labour" | undefined;
    return depth === 2 && kind ? t(`kind.${kind}`) : name(figure);
  };
  return (
    <DataTable<TreeRow>
      caption={t("treeTitle")}
      rows={treeRows(tree)}
      rowKey={({ figure }) => figure}
      empty={null}
      columns={[
        {
          id: "figure",
          label: t("column.figure"),
          cell: (row) => (
            <span className={`block ${looks[row.depth]}`}>
              {label(row)}
              {row.depth === 1 && row.unpriced > 0 ? (
                <FigureLink
                  {...openCosts(
                    slug,
                    { figure: row.figure, from, to, unpriced: true },
                    { count: row.unpriced },
                  )}
                  className="text-meta font-normal text-worse max-sm:block sm:ml-2 sm:whitespace-nowrap"
                >
                  {t("unpriced", { count: row.unpriced })}
                </FigureLink>
              ) : null}
            </span>
          ),
        },
        {
          id: "amount",
          label: t("column.amount"),
          align: "right",
          cell: ({ figure, depth, cell, known }) =>
            known ? (
              <FigureLink
                {...openCosts(slug, { figure, from, to }, { sum: cell.amount })}
                label={t("open", {
                  figure: name(figure),
                  amount: formatMoney(cell.amount, currency, locale),
                })}
                className={`text-accent ${depth === 2 ? "" : "font-semibold"}`}
              >
                <span title={formatMoneyInFull(cell.amount, currency, locale)}>
                  {formatMoney(cell.amount, currency, locale)}
                </span>
              </FigureLink>
            ) : depth === 0 ? (
              <NotKnown needs="cost" href={`/${slug}/settings/ledger`} />
            ) : (
              "–"
            ),
        },
        {
          id: "perOrder",
          label: t("column.perOrder"),
          align: "right",
          cell: ({ cell, depth, known }) => (
            <span className={depth === 2 ? "text-ink-2" : ""}>
              {formatMoney(known ? cell.perOrder : null, currency, locale)}
            </span>
          ),
        },
        {
          id: "share",
          label: t("column.share"),
          align: "right",
          cell: ({ figure, share }) => (
            <span className="flex items-center justify-end gap-3 text-ink-2">
              <span
                className="hidden h-2 w-48 overflow-hidden rounded-full bg-band lg:block"
                aria-hidden="true"
              >
                <span
                  className={`block h-full ${fills[figure.split(".")[1] ?? ""] ?? "bg-ink-3"}`}
                  style={{ width: `${(share ?? 0) * 100}%` }}
                />
              </span>
              <span className="text-right sm:w-14">{formatShare(share, locale)}</span>
            </span>
          ),
        },
      ]}
    />
  );
}

/** The same as in the bar of the overview's card; sums in plain ink. */
const fills: Record<string, string> = {
  labour: "bg-part-labour",
  spend: "bg-part-spend hatched",
  tool: "bg-part-tool dotted-fill",
  model: "bg-part-model",
};

const looks = { 0: "font-semibold", 1: "pl-2 font-medium sm:pl-4", 2: "pl-5 text-ink-2 sm:pl-9" } as const;
