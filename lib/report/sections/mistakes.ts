import type { Line } from "@/lib/report/document";
import { piecesOf } from "@/lib/report/piecesOf";
import type { Report } from "@/lib/report/reportSchema";
import type { ReportWords } from "@/lib/report/reportWords";

/** How many mistakes were found and what they cost, beside the period before. */
export function mistakesSection({ mistakes, kind }: Report, { t, money }: ReportWords): Line[] {
  const { now, before } = mistakes;
  const counted: Line =
    now.cost === null
      ? [{ text: t("mistakes", { count: now.count }), counts: "mistakes" }]
      : piecesOf((cost) => t("mistakesCost", { count: now.count, cost }), {
          text: money(now.cost),
          counts: "mistakesCost",
        });
  const then =
    before.cost === null
      ? t(`before.${kind}`, { count: before.count })
      : t(`beforeCost.${kind}`, { count: before.count, cost: money(before.cost) });
  return [[...counted, `${t("semicolon")}${then}`]];
}
