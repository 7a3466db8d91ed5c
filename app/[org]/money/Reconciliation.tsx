import { useLocale, useTranslations } from "next-intl";
import { FigureLink } from "@/app/_components/FigureLink";
import type { CostTree } from "@/lib/economics/costTree";
import { formatMoneyInFull } from "@/lib/words/formatMoneyInFull";
import { inSmallestUnit } from "./inSmallestUnit";
import { openCosts } from "./openCosts";

/** Allocated + unallocated + back office + outside = all cost: as shown, to the currency's smallest unit. */
export function Reconciliation({
  slug,
  tree,
  currency,
  days,
}: {
  slug: string;
  tree: CostTree;
  currency: string;
  days: { from: string; to: string };
}) {
  const t = useTranslations("money");
  const locale = useLocale();
  const parts = ["allocated", "unallocated", "backoffice", "outside"] as const;
  const shown = inSmallestUnit(
    parts.map((part) => tree.cells[part].amount),
    currency,
  );
  const [all] = inSmallestUnit([tree.cells.all.amount], currency);
  const money = (figure: (typeof parts)[number] | "all", amount: string | undefined) => (
    <FigureLink {...openCosts(slug, { figure, ...days }, { sum: tree.cells[figure].amount })}>
      {formatMoneyInFull(amount ?? null, currency, locale)}
    </FigureLink>
  );
  return (
    <p className="mt-3 flex flex-wrap gap-x-2 border-t border-hairline pt-3 text-meta text-ink-2">
      {parts.map((part, at) => (
        <span key={part} className="whitespace-nowrap">
          {at === 0 ? "" : "+ "}
          {t(`group.${part}`)} {money(part, shown[at])}
        </span>
      ))}
      <span className="font-medium whitespace-nowrap text-ink-1">
        = {t("group.all")} {money("all", all)}
      </span>
    </p>
  );
}
