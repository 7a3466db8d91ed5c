import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FigureLink } from "@/app/_components/FigureLink";
import type { TokensAnswer } from "@/lib/tokens/tokensAnswer";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatNumber } from "@/lib/words/formatNumber";
import { formatShare } from "@/lib/words/formatShare";
import { formatUnitMoney } from "@/lib/words/formatUnitMoney";
import { tokenLists } from "./tokenLists";

/** The answer first: what tokens cost a resolved case, what of it was wasted, what caching would save. */
export function TokenAnswer({ slug, answer }: { slug: string; answer: TokensAnswer }) {
  const t = useTranslations("tokens.answer");
  const locale = useLocale();
  const { total, currency, cache, complete } = answer;
  const lists = tokenLists(slug, answer);
  const money = (amount: string) => formatMoney(amount, currency, locale, "sentence");
  const cost = () => (
    <FigureLink {...lists.steps} figure={{ sum: total.cost, of: "amount" }}>
      {money(total.cost)}
    </FigureLink>
  );
  const resolved = (count: number) => (
    <FigureLink {...lists.resolved} figure={{ count }}>
      {formatNumber(count, locale)}
    </FigureLink>
  );
  return (
    <div className="space-y-1">
      <p className="phrases text-verdict font-semibold">{headline()}</p>
      <p className="phrases max-w-[84ch] text-prose text-ink-2">
        {waste()} {saving()}
      </p>
    </div>
  );

  function headline(): ReactNode {
    if (total.completeness === 0 && total.cost === "0") return t("unknown");
    if (!complete || total.resolved === null) return t.rich("cost", { cost });
    if (total.costPerResolvedCase === null) return t.rich("unresolved", { cost });
    const count = total.resolved;
    const each = formatUnitMoney(total.costPerResolvedCase, currency, locale);
    return t.rich("perCase", { each, cost, count, resolved: () => resolved(count) });
  }

  function waste(): ReactNode {
    if (!complete) return t("tooMany");
    if (total.wasted === null || total.waste === null) return null;
    if (total.wasted === "0") return t("noWaste");
    const amount = total.wasted;
    return t.rich("waste", {
      share: formatShare(total.waste, locale),
      wasted: () => (
        <FigureLink {...lists.wasted} figure={{ sum: amount, of: "amount" }}>
          {money(amount)}
        </FigureLink>
      ),
    });
  }

  function saving(): ReactNode {
    if (cache === null || cache.saved === null || cache.saved === "0") return null;
    return t("cache", {
      agent: cache.agent,
      rate: formatShare(cache.rate, locale, 0),
      amount: money(cache.saved),
    });
  }
}
