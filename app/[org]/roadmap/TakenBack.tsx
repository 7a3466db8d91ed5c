import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/app/_components/Section";
import type { Confirmation } from "@/lib/roadmap/confirmationSchema";
import { formatDay } from "@/lib/words/formatDay";

/** The confirmations that do not stand any more, with why. */
export function TakenBack({
  confirmations,
  today,
}: {
  confirmations: readonly Confirmation[];
  today: string;
}) {
  const t = useTranslations("roadmapPage");
  const locale = useLocale();
  const past = confirmations.flatMap((one) => (one.takenBack ? [{ ...one, takenBack: one.takenBack }] : []));
  if (past.length === 0) return null;
  return (
    <Section title={t("confirmations")}>
      <ul className="space-y-2 text-body">
        {past.map(({ id, criterion, day, note, by, takenBack }) => (
          <li key={id} className="break-words">
            <span className="font-medium">{t(`criterion.${criterion}.name`)}</span>
            <span className="block text-meta text-ink-2">
              {t("confirmedBy", {
                name: by.name ?? t(`someone.${by.kind}`),
                day: formatDay(day, locale, today),
                note,
              })}
            </span>
            <span className="block text-meta text-ink-2">
              {t("takenBack", {
                name: takenBack.by.name ?? t(`someone.${takenBack.by.kind}`),
                day: formatDay(takenBack.at.slice(0, 10), locale, today),
                reason: takenBack.reason,
              })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
