import { useLocale, useTranslations } from "next-intl";
import { FigureLink } from "@/app/_components/FigureLink";
import type { CostTree } from "@/lib/economics/costTree";
import { costKnown } from "@/lib/kpi/costKnown";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatMoneyInFull } from "@/lib/words/formatMoneyInFull";
import { formatShare } from "@/lib/words/formatShare";
import { openFigure } from "../figures/openFigure";
import { openCosts } from "./openCosts";
import { openOrders } from "./openOrders";

/** The cost of an order, over how many orders, and how much of the work in it has a price. */
export function CostPerOrder({
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
  const { completeness, unpriced } = tree.priced.allocated;
  const { amount, perOrder } = tree.cells.allocated;
  const shown = costKnown(amount, completeness) ? perOrder : null;
  return (
    <p className="phrases mb-3 text-prose text-ink-2">
      <span
        className="text-display-small font-semibold text-ink-1"
        title={formatMoneyInFull(shown, currency, locale)}
      >
        {shown === null ? (
          "–"
        ) : (
          <FigureLink {...openFigure(slug, "cts", Number(shown), days)}>
            {formatMoney(shown, currency, locale)}
          </FigureLink>
        )}
      </span>{" "}
      {tree.orders === 0 ? (
        t("noOrders")
      ) : (
        <>
          {t("perOrder")}
          {" · "}
          <FigureLink {...openOrders(slug, days, tree.orders)} className="text-accent">
            {t("orders.link", { count: tree.orders })}
          </FigureLink>
        </>
      )}
      {completeness !== null && unpriced === 0 ? ` · ${t("complete")}` : null}
      {completeness !== null && unpriced > 0 ? (
        <>
          {/* rounded down: 99.96 % is not all */}
          {` · ${t("completeness", { share: formatShare(Math.floor(completeness * 1000) / 1000, locale) })} · `}
          <FigureLink
            {...openCosts(slug, { figure: "allocated", ...days, unpriced: true }, { count: unpriced })}
            className="text-accent"
          >
            {t("unpriced", { count: unpriced })}
          </FigureLink>
        </>
      ) : null}
    </p>
  );
}
