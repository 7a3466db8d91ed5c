import type { Line } from "@/lib/report/document";
import { piecesOf } from "@/lib/report/piecesOf";
import type { Report } from "@/lib/report/reportSchema";
import type { ReportWords } from "@/lib/report/reportWords";

/** How many mistakes were found and what they cost, beside the period before; or that nobody looked. */
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
  const { now, before } = mistakes;
  const [unknown, unknownBefore] = [unreviewed(now), unreviewed(before)];
  const said = unknown === null ? sentence("now") : [t("unreviewed", { count: unknown })];
  if (unknown !== null && unknownBefore !== null) return [said];
  const then = unknownBefore === null ? sentence("before") : [t(`beforeUnreviewed.${kind}`)];
  return [[...said, t("semicolon"), ...then]];
}

function unreviewed({ count, unreviewed = null }: Report["mistakes"]["now"]): number | null {
  return count > 0 ? null : unreviewed;
}
