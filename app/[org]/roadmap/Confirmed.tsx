import { useLocale, useTranslations } from "next-intl";
import { confirmable } from "@/lib/roadmap/confirmable";
import type { CriterionAnswer } from "@/lib/roadmap/roadmapAnswer";
import { formatDay } from "@/lib/words/formatDay";
import { ConfirmForm } from "./ConfirmForm";
import { TakeBackForm } from "./TakeBackForm";

/** Who confirmed a criterion, with the note; or the form that does, for those who may. */
export function Confirmed({
  slug,
  criterion,
  today,
  mayWrite,
}: {
  slug: string;
  criterion: CriterionAnswer;
  today: string;
  mayWrite: boolean;
}) {
  const t = useTranslations("roadmapPage");
  const locale = useLocale();
  const name = t(`criterion.${criterion.key}.name`);
  const { confirmation } = criterion;
  const key = confirmable.find((one) => one === criterion.key);
  if (confirmation === null) {
    if (!mayWrite || !key) return <span className="block text-meta text-ink-2">{t("askAdmin")}</span>;
    return <ConfirmForm slug={slug} criterion={key} name={name} today={today} />;
  }
  const who = confirmation.by.name ?? t(`someone.${confirmation.by.kind}`);
  return (
    <span className="mt-1 block">
      <span className="block text-meta break-words text-ink-2">
        {t("confirmedBy", {
          name: who,
          day: formatDay(confirmation.day, locale, today),
          note: confirmation.note,
        })}
      </span>
      {mayWrite ? <TakeBackForm slug={slug} id={confirmation.id} name={name} /> : null}
    </span>
  );
}
