import { useTranslations } from "next-intl";
import type { CostFigure, CostSum } from "@/lib/economics/costFigures";

/** The words for a figure of the cost tree: “service · people”. */
export function useFigureName(): (figure: CostFigure | CostSum) => string {
  const t = useTranslations("money");
  return (figure) => {
    const [group, kind] = figure.split(".") as [Group, Kind | undefined];
    return kind
      ? t("groupKind", { group: t(`group.${group}`), kind: t(`kind.${kind}`) })
      : t(`group.${group}`);
  };
}

type Group =
  | "acquisition"
  | "service"
  | "fulfilment"
  | "allocated"
  | "unallocated"
  | "backoffice"
  | "outside"
  | "machine"
  | "all";
type Kind = "labour" | "model" | "tool" | "spend" | "device" | "overhead";
