import { useLocale, useTranslations } from "next-intl";
import { Exact } from "@/lib/kpi/exact";
import type { LittleSum } from "@/lib/sum/littleSum";
import { formatMoney } from "@/lib/words/formatMoney";

/** What is needed above what there is: the same figures as in the table below, for the eye. */
export function SumBars({ sum, currency }: { sum: LittleSum; currency: string }) {
  const t = useTranslations("sum.bars");
  const locale = useLocale();
  const after = new Exact(sum.today).plus(sum.freed);
  const most = Exact.max(sum.needed, after, 1);
  const width = (amount: Exact | string) => ({
    width: `${new Exact(amount).div(most).times(100).toFixed(2)}%`,
  });
  const money = (amount: Exact) => formatMoney(amount.toFixed(), currency, locale);
  const rows = [
    {
      name: t("needed"),
      amount: new Exact(sum.needed),
      parts: [
        { name: t("cost"), amount: sum.cost, colour: "bg-part-labour" },
        { name: t("ads"), amount: sum.ads, colour: "bg-part-spend" },
      ],
    },
    {
      name: t("today"),
      amount: new Exact(sum.today),
      parts: [{ name: "", amount: sum.today, colour: "bg-accent" }],
    },
    ...(sum.freed === "0"
      ? []
      : [
          {
            name: t("after"),
            amount: after,
            parts: [
              { name: "", amount: sum.today, colour: "bg-accent" },
              { name: "", amount: sum.freed, colour: "bg-level-supervised" },
            ],
          },
        ]),
  ];
  return (
    <div aria-hidden="true" className="mt-6 space-y-3">
      {rows.map((row) => (
        <div key={row.name}>
          <p className="flex justify-between gap-2 text-meta text-ink-2">
            <span>
              {row.name}
              {row.parts.length > 1 && row.parts[0]?.name ? (
                <span className="text-ink-3">
                  {" "}
                  · <Swatch className="bg-part-labour" /> {t("cost")} · <Swatch className="bg-part-spend" />{" "}
                  {t("ads")}
                </span>
              ) : null}
            </span>
            <span className="font-semibold">{money(row.amount)}</span>
          </p>
          <div className="mt-1 flex h-3 gap-px">
            {row.parts.map(({ amount, colour }) => (
              <div key={colour} className={colour} style={width(amount)} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

function Swatch({ className }: { className: string }) {
  return <span className={`inline-block size-2 ${className}`} />;
}
