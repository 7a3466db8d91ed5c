import { useTranslations } from "next-intl";
import type { CostFigure, CostSum } from "@/lib/economics/costFigures";
import { useFigureName } from "../useFigureName";

/** Which figure the list is of, and its amount. */
export function CostsTitle({
  figure,
  unpriced,
  amount,
}: {
  figure: CostFigure | CostSum;
  unpriced: boolean;
  amount: string;
}) {
  const t = useTranslations("money.list");
  const name = useFigureName()(figure);
  return unpriced ? t("unpricedHeading", { figure: name }) : t("heading", { figure: name, amount });
}
