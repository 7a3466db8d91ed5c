import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { EmptyState } from "@/app/_components/EmptyState";
import { Link } from "@/app/_components/Link";
import type { Drivers } from "@/lib/change/driversAnswer";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { knownValue } from "@/lib/kpi/knownValue";
import { formatDay, formatDays } from "@/lib/words/formatDay";
import { movedHref } from "./movedHref";

/** Why there is no change to explain: nothing in a period, or one of the two is still moving. */
export function NoChange({
  slug,
  answer: { kpi, before, after },
  settled,
  today,
}: {
  slug: string;
  answer: Drivers;
  settled: string;
  today: string;
}) {
  const t = useTranslations("moved.none");
  const tNotKnown = useTranslations("notKnown");
  const locale = useLocale();
  const nothing = kpi === "cts" ? t("orders") : t("cases");
  if (!before.denominator && !after.denominator) {
    return (
      <EmptyState title={t("bothTitle")} text={t("bothText", { nothing })}>
        <ButtonLink href={`/${slug}/data`}>{t("toData")}</ButtonLink>
      </EmptyState>
    );
  }
  const days = ({ start, end }: typeof before) => formatDays(start, end, locale, today);
  const empty = [before, after].find(({ denominator }) => !denominator);
  const unknown = [before, after].find((figure) => knownValue(kpi, figure) === null);
  return (
    <div className="max-w-[84ch] space-y-2">
      <p className="phrases text-verdict font-semibold">
        {empty
          ? t("one", { nothing, days: days(empty) })
          : unknown
            ? t("unknown", { days: days(unknown) })
            : t("open", { kpi: catalog[kpi].text[locale].name, day: formatDay(settled, locale, today) })}
      </p>
      <p>
        {unknown && !empty ? (
          <Link href={`/${slug}/data/missing`} className="thumb text-accent underline underline-offset-2">
            {tNotKnown("cost")}
          </Link>
        ) : (
          <Link href={movedHref(slug, { kpi })} className="thumb text-accent underline underline-offset-2">
            {t("usual")}
          </Link>
        )}
      </p>
    </div>
  );
}
