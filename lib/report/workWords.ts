import type { Report } from "@/lib/report/reportSchema";
import type { ReportWords } from "@/lib/report/reportWords";

/** Work that could be handed over, by its name; the team is told that there is an amount, and not which. */
export function workWords({ name, step, upTo }: Report["next"][number], { t, money }: ReportWords): string {
  if (step !== null) return t("work.step", { name, step });
  if (upTo === null) return name;
  return upTo === hiddenAmount ? t("work.upToSome", { name }) : t("work.upTo", { name, amount: money(upTo) });
}

/** Stands for an amount that the team's version does not tell. */
export const hiddenAmount = "";
