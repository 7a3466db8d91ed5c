import { useLocale, useTranslations } from "next-intl";
import { Listed } from "@/app/_components/Listed";
import type { VerifiedChain } from "@/lib/audit/verifyChain";
import { formatCount } from "@/lib/words/formatCount";
import { formatTime } from "@/lib/words/formatTime";

/** Whether the log is as it was written, up to which entry, and its end to keep elsewhere. */
export function ChainLine({
  chain: { intact, entries, seq, hash, broken, checkedAt },
  timezone,
  today,
}: {
  chain: VerifiedChain;
  timezone: string;
  today: string;
}) {
  const [t, locale] = [useTranslations("auditLog"), useLocale()];
  const time = formatTime(checkedAt, timezone, locale, today);
  if (!intact && broken) {
    return (
      <p role="alert" className="text-prose text-state-off-track">
        {t("broken", { seq: broken.seq, why: t(`why.${broken.why}`), time })}
      </p>
    );
  }
  return (
    <div className="text-prose text-ink-2">
      <p>
        {t.rich("unbroken", {
          count: entries,
          time,
          n: () => (
            <Listed list="/api/v1/audit" figure={{ count: entries }}>
              {formatCount(entries, locale)}
            </Listed>
          ),
        })}
      </p>
      <p className="text-meta text-ink-3 [overflow-wrap:anywhere]">{t("end", { seq, hash: hash ?? "" })}</p>
    </div>
  );
}
