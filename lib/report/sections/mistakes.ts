import type { Line } from "@/lib/report/document";
import { piecesOf } from "@/lib/report/piecesOf";
import type { Report } from "@/lib/report/reportSchema";
import type { ReportWords } from "@/lib/report/reportWords";

/** How many mistakes were found and what they cost, beside the period before. */
export function mistakesSection({ mistakes, kind }: Report, { t, money, count: shown }: ReportWords): Line[] {
  const sentence = (of: "now" | "before"): Line => {
    const { count, cost } = mistakes[of];
    const words = (figure: string, amount: string) => {
      if (of === "now") {
        return cost === null
          ? t("mistakes", { count, figure })
          : t("mistakesCost", { count, figure, cost: amount });
      }
      return cost === null
        ? t(`before.${kind}`, { figure })
        : t(`beforeCost.${kind}`, { figure, cost: amount });
    };
    return piecesOf(
      (figure = "", amount = "") => words(figure, amount),
      { text: shown(count), counts: { mistakes: "count", of } },
      { text: money(cost), counts: { mistakes: "cost", of } },
    );
  };
  return [[...sentence("now"), t("semicolon"), ...sentence("before")]];
}
