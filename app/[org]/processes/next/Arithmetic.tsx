import { useLocale, useTranslations } from "next-intl";
import type { Candidate } from "@/lib/handover/candidates";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatShare } from "@/lib/words/formatShare";
import { ProofLink } from "../walls/ProofLink";

/** What a candidate would save a month, step by step: volume × (what one saves − its mistakes). */
export function Arithmetic({ slug, one, currency }: { slug: string; one: Candidate; currency: string }) {
  const t = useTranslations("walls.next");
  const locale = useLocale();
  const { saving, recent, n, k, costs, mistakeFrom, to, recentFrom, monthly } = one;
  const money = (amount: string | null) => formatMoney(amount, currency, locale, "sentence");
  if (saving === null) return <p className="mt-1 text-meta text-ink-2">{t("unknown")}</p>;
  const cases = formatNumber(Number(saving.cases), locale, Number(saving.cases) < 100 ? 1 : 0);
  return (
    <details className="mt-1 text-meta text-ink-2">
      <summary className="thumb cursor-pointer text-accent underline-offset-2 hover:underline">
        {t("arithmetic")}
      </summary>
      <ul className="mt-1 space-y-0.5 border-l-2 border-hairline pl-3">
        <li>
          <ProofLink slug={slug} work={one} proof="seen" days={{ from: recentFrom, to }} count={recent.seen}>
            {t("seen", { count: recent.seen })}
          </ProofLink>{" "}
          {t("seenBy", { cases })}
        </li>
        <li>{saving.saved === null ? t("savedHidden") : t("saved", { saved: money(saving.saved) })}</li>
        <li>
          {t("mistakes", {
            mistakes: money(saving.mistakes),
            share: formatShare(n === 0 ? null : (n - k) / n, locale),
            mistake: money(costs.mistake),
            from: mistakeFrom ?? "setting",
          })}
        </li>
        {saving.saved === null ? null : (
          <li>
            {t("sum", {
              cases,
              saved: money(saving.saved),
              mistakes: money(saving.mistakes),
              monthly: money(monthly),
            })}
          </li>
        )}
      </ul>
    </details>
  );
}
