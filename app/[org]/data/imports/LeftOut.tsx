import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/lib/words/formatNumber";
import { leftOutReason } from "./leftOutReasons";

/** What a file holds that is no figure on purpose, with its counts, and what to do where that is wrong. */
export function LeftOut({ counts }: { counts: Record<string, number> }) {
  const t = useTranslations("imports.leftOut");
  const locale = useLocale();
  const list = new Intl.ListFormat(locale === "zh" ? "zh-Hans" : "en", { type: "conjunction" });
  const parts = Object.entries(counts).map(([why, count]) => {
    const reason = leftOutReason(why);
    const said = { count, number: formatNumber(count, locale) };
    return reason === null ? t("other", { ...said, why }) : t(`count.${reason}`, said);
  });
  if (parts.length === 0) return null;
  const reasons = Object.keys(counts).map(leftOutReason);
  const examples = reasons.includes("example");
  return (
    <p className="mt-3 max-w-[72ch] text-prose text-ink-2">
      <span className="font-medium text-ink-1">{t("text", { what: list.format(parts) })}</span>{" "}
      {examples ? t("examples") : reasons.some((reason) => reason !== null) ? t("orders") : null}
    </p>
  );
}
