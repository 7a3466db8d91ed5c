import { useTranslations } from "next-intl";
import type { CostFigure, CostSum } from "@/lib/economics/costFigures";
import type { CostListQuery } from "@/lib/economics/costListQuery";
import { useFigureName } from "../useFigureName";

/** Which figure the list is of, and its amount. */
export function CostsTitle({
  figure,
  unpriced,
  time,
  amount,
}: {
  figure: CostFigure | CostSum;
  unpriced: boolean;
  time: CostListQuery["time"];
  amount: string;
}) {
  const t = useTranslations("money.list");
  const name = useFigureName()(figure);
  if (time !== null) return t(`timeHeading.${time}`, { figure: name });
  return unpriced ? t("unpricedHeading", { figure: name }) : t("heading", { figure: name, amount });
}
