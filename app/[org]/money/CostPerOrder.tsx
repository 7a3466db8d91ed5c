import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { CostTree } from "@/lib/economics/costTree";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatMoneyInFull } from "@/lib/words/formatMoneyInFull";
import { formatShare } from "@/lib/words/formatShare";
import { costsHref } from "./costsHref";
import { ordersHref } from "./ordersHref";

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
  // work without any price is no free work
  const shown = amount === "0" && completeness === 0 ? null : perOrder;
  const link = "thumb text-accent underline underline-offset-2";
  return (
    <p className="phrases mb-3 text-prose text-ink-2">
      <span
        className="text-display-small font-semibold text-ink-1"
        title={formatMoneyInFull(shown, currency, locale)}
      >
        {formatMoney(shown, currency, locale)}
      </span>{" "}
      {tree.orders === 0 ? (
        t("noOrders")
      ) : (
        <>
          {t("perOrder")}
          {" · "}
          <Link href={ordersHref(slug, days)} className={link}>
            {t("orders.link", { count: tree.orders })}
          </Link>
        </>
      )}
      {completeness !== null && unpriced === 0 ? ` · ${t("complete")}` : null}
      {completeness !== null && unpriced > 0 ? (
        <>
          {/* rounded down: 99.96 % is not all */}
          {` · ${t("completeness", { share: formatShare(Math.floor(completeness * 1000) / 1000, locale) })} · `}
          <Link href={costsHref(slug, { figure: "allocated", ...days, unpriced: true })} className={link}>
            {t("unpriced", { count: unpriced })}
          </Link>
        </>
      ) : null}
    </p>
  );
}
