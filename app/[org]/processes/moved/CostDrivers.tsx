import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/DataTable";
import { FigureLink } from "@/app/_components/FigureLink";
import { costsHref } from "@/app/[org]/money/costsHref";
import type { Drivers } from "@/lib/change/driversAnswer";
import type { CostAnswer } from "@/lib/economics/readCosts";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatMoneyInFull } from "@/lib/words/formatMoneyInFull";
import { formatSignedMoney } from "@/lib/words/formatSignedMoney";
import { useEffectName } from "./useEffectName";

type Driver = Exclude<Drivers["drivers"][number], { process: string }>;
type Figure = `${Driver["stage"]}.${Driver["kind"]}` | "allocated";
interface Row {
  figure: Figure;
  name: string;
  before: number | null;
  after: number | null;
  effect: number | null;
}

/** The change of the cost per order by stage and kind: the amounts of both periods, each opening its costs, and per order. */
export function CostDrivers({
  slug,
  answer,
  before,
  after,
}: {
  slug: string;
  answer: Drivers;
  before: CostAnswer;
  after: CostAnswer;
}) {
  const t = useTranslations("moved");
  const locale = useLocale();
  const effectName = useEffectName({});
  const { currency } = answer;
  const drivers = answer.drivers.filter((driver): driver is Driver => "stage" in driver);
  const rows: Row[] = [
    ...drivers
      .filter((driver) => driver.before !== 0 || driver.after !== 0)
      .map((driver) => ({
        figure: `${driver.stage}.${driver.kind}` as const,
        name: effectName({ as: "cost", ...driver }),
        before: driver.before,
        after: driver.after,
        effect: driver.effect,
      })),
    {
      figure: "allocated",
      name: t("whole"),
      before: answer.before.value,
      after: answer.after.value,
      effect: answer.change,
    },
  ];
  const amount = (row: Row, period: "before" | "after") => {
    const costs = period === "before" ? before : after;
    const cell = costs.cells[row.figure].amount;
    const days = { from: costs.from, to: costs.to };
    return (
      <>
        {formatMoneyInFull(row[period], currency, locale)}
        <span className="block text-meta text-ink-3">
          <FigureLink
            href={costsHref(slug, { figure: row.figure, ...days })}
            list={`/api/v1/costs/entries?figure=${row.figure}&${new URLSearchParams(days)}`}
            figure={{ sum: cell, of: "amount" }}
            label={t("openCost", { what: row.name, amount: formatMoney(cell, currency, locale) })}
          >
            {formatMoney(cell, currency, locale)}
          </FigureLink>
        </span>
      </>
    );
  };
  return (
    <DataTable<Row>
      caption={t("waterfall")}
      rows={rows}
      rowKey={({ figure }) => figure}
      empty={null}
      columns={[
        {
          id: "what",
          label: t("column.cost"),
          cell: ({ name, figure }) =>
            figure === "allocated" ? <strong className="font-semibold">{name}</strong> : name,
        },
        { id: "before", label: t("period.before"), align: "right", cell: (row) => amount(row, "before") },
        { id: "after", label: t("period.after"), align: "right", cell: (row) => amount(row, "after") },
        {
          id: "effect",
          label: t("column.perOrder"),
          align: "right",
          cell: ({ effect }) => (
            <span className="font-medium">{formatSignedMoney(effect, currency, locale)}</span>
          ),
        },
      ]}
    />
  );
}
