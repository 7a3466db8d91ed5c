import { useLocale, useTranslations } from "next-intl";
import { formatCount } from "@/lib/words/formatCount";
import { formatDay } from "@/lib/words/formatDay";
import { formatShare } from "@/lib/words/formatShare";
import { Facts } from "../Facts";
import { FigureLink } from "../FigureLink";
import type { Status } from "./OverviewProps";

/** What happened yesterday and how far the figures can be trusted, in one small line. */
export function StatusLine({ status, today }: { status: Status; today: string }) {
  const t = useTranslations("status");
  const locale = useLocale();
  const { yesterday, dataTo, completeness, settledTo } = status;
  const facts = [
    yesterday
      ? t.rich("yesterday", {
          open: (text) => <FigureLink {...yesterday.opens.alone}>{text}</FigureLink>,
          openSteppedIn: (text) => <FigureLink {...yesterday.opens.steppedIn}>{text}</FigureLink>,
          alone: formatCount(yesterday.alone, locale),
          steppedIn: formatCount(yesterday.steppedIn, locale),
        })
      : null,
    dataTo ? t("dataTo", { time: dataTo }) : null,
    // rounded down: 99.6 % complete is not complete
    completeness === null
      ? null
      : t("completeness", { share: formatShare(Math.floor(completeness * 100) / 100, locale, 0) }),
    settledTo ? t("settledTo", { day: formatDay(settledTo, locale, today) }) : null,
  ].filter((fact) => fact !== null);
  if (facts.length === 0) return null;
  return (
    <p className="mt-2 text-meta text-ink-3 sm:pl-24">
      <Facts facts={facts} />
    </p>
  );
}
