import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CostListQuery } from "@/lib/economics/costListQuery";
import { isSelection } from "@/lib/economics/isSelection";
import { useFigureName } from "../useFigureName";

/** Which figure the list is of, and its amount; of a selection, what was selected. */
export function CostsTitle({
  query,
  amount,
  listed,
}: {
  query: CostListQuery;
  amount: string;
  /** marks the amount as what the list adds up to */
  listed: (amount: ReactNode) => ReactNode;
}) {
  const t = useTranslations("money.list");
  const figure = useFigureName()(query.figure);
  const { unpriced, time, ofStep, of } = query;
  const selected = [
    ofStep === null ? null : ofStep === "" ? t("reviews") : t("ofStep", { step: ofStep }),
    of === null ? null : t(`of.${of}`),
  ]
    .filter((part) => part !== null)
    .map((part) => ` · ${part}`)
    .join("");
  return (
    <>
      {heading()}
      {selected}
    </>
  );

  function heading(): ReactNode {
    if (time !== null) return t(`timeHeading.${time}`, { figure });
    if (unpriced) return t("unpricedHeading", { figure });
    return isSelection(query) ? figure : t.rich("heading", { figure, amount, sum: listed });
  }
}
