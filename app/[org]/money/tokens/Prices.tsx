import { useLocale, useTranslations } from "next-intl";
import { FigureLink } from "@/app/_components/FigureLink";
import { Link } from "@/app/_components/Link";
import type { TokensAnswer } from "@/lib/tokens/tokensAnswer";
import { formatDay } from "@/lib/words/formatDay";
import { tokenLists } from "./tokenLists";
import { UsePublicPrices } from "./UsePublicPrices";

/** What has no price, with the two ways to one: the firm's own, and the public list; or that the list is used. */
export function Prices({
  slug,
  answer,
  mayWrite,
}: {
  slug: string;
  answer: TokensAnswer;
  mayWrite: boolean;
}) {
  const t = useTranslations("tokens.prices");
  const locale = useLocale();
  const { total, prices } = answer;
  const day = formatDay(prices.list, locale);
  const link = "thumb font-medium text-accent underline underline-offset-2";
  if (total.unpriced === 0 && !prices.default) return null;
  return (
    <div className="mt-3 space-y-2 border-t border-hairline pt-3 text-body">
      {total.unpriced === 0 ? null : (
        <p className="phrases">
          {t.rich("unpriced", {
            count: total.unpriced,
            steps: (chunks) => (
              <FigureLink
                {...tokenLists(slug, answer).unpriced}
                figure={{ count: total.unpriced }}
                className="text-worse"
              >
                {chunks}
              </FigureLink>
            ),
          })}{" "}
          <Link href={`/${slug}/settings/prices`} className={link}>
            {t("enter")}
          </Link>
        </p>
      )}
      {total.unpriced > 0 && prices.needsRate ? (
        <p className="phrases text-ink-2">
          {t("needsRate", { currency: answer.currency })}{" "}
          <Link href={`/${slug}/settings#rates`} className={link}>
            {t("rate")}
          </Link>
        </p>
      ) : null}
      {prices.default || prices.offered > 0 ? (
        <p className="phrases flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
          {t(prices.default ? "on" : prices.offered === total.unpriced ? "offerAll" : "offerSome", { day })}
          {mayWrite ? <UsePublicPrices slug={slug} on={prices.default} day={day} /> : null}
        </p>
      ) : null}
    </div>
  );
}
