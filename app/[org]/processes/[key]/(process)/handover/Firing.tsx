import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/app/_components/Icon";
import type { Handover } from "@/lib/handover/handoverSchema";
import { formatMoney } from "@/lib/words/formatMoney";
import { formatShare } from "@/lib/words/formatShare";
import { formatTime } from "@/lib/words/formatTime";

/** That a stop rule fired, when and by what. */
export function Firing({
  fired,
  currency,
  timezone,
  today,
}: {
  fired: NonNullable<Handover["fired"]>;
  currency: string;
  timezone: string;
  today: string;
}) {
  const t = useTranslations("handover");
  const locale = useLocale();
  const { why, checks, mistakes } = fired;
  return (
    <p role="status" className="flex items-start gap-2 font-medium text-worse">
      <span className="mt-0.5">
        <Icon name="warning" />
      </span>
      {t(`fired.${why}`, {
        when: formatTime(fired.at, timezone, locale, today),
        checks,
        mistakes,
        low: formatShare(fired.low, locale),
        amount: formatMoney(fired.cost, currency, locale, "sentence"),
      })}
    </p>
  );
}
