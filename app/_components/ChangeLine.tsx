import { useLocale, useTranslations } from "next-intl";
import { formatPoints } from "@/lib/words/formatPoints";
import { formatRatio } from "@/lib/words/formatRatio";
import { Link } from "./Link";

export interface Change {
  base: "start" | "previous" | "year";
  /** a difference of shares (points), or a relative change (ratio); null: nothing to compare with */
  value: number | null;
  as: "points" | "ratio";
  /** the KPI decides which way is better, not the sign */
  verdict: "better" | "worse" | "same";
  /** what moved it */
  href?: string;
}

/** `since start ▲ 3.1 pts`: the sign by its shape, better or worse by the KPI. */
export function ChangeLine({ change }: { change: Change }) {
  const t = useTranslations("change");
  const locale = useLocale();
  const colour = { better: "text-better", worse: "text-worse", same: "text-ink-2" }[change.verdict];
  const text =
    change.as === "points" ? formatPoints(change.value, locale) : formatRatio(change.value, locale);
  return (
    <li className="flex flex-wrap justify-between gap-x-2 leading-6">
      <span className="text-ink-3">{t(change.base)}</span>
      <span className={`font-medium whitespace-nowrap ${change.value === null ? "text-ink-3" : colour}`}>
        {change.href && change.value !== null ? (
          <Link
            href={change.href}
            title={t("why")}
            // above the link that a card is as a whole
            className="thumb relative opens"
          >
            <span>{text}</span>
            <span className="sr-only">
              {" "}
              ({t(change.verdict)}): {t("why")}
            </span>
          </Link>
        ) : (
          <>
            {text}
            {change.value === null ? null : <span className="sr-only"> ({t(change.verdict)})</span>}
          </>
        )}
      </span>
    </li>
  );
}
