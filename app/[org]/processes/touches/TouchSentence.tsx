import { useTranslations } from "next-intl";
import type { Touches } from "@/lib/cases/touchesAnswer";
import { CasesFigure } from "../CasesFigure";
import { touchQuery } from "./touchQuery";
import { useTouchName } from "./useTouchName";

/** What most often keeps a case of a process from running untouched; nothing where no single touch does. */
export function TouchSentence({
  slug,
  touches,
  process,
  days,
}: {
  slug: string;
  touches: Touches;
  process: string;
  days: { from: string; to: string };
}) {
  const t = useTranslations("touches");
  const name = useTouchName();
  const [most] = touches.items;
  if (!most) return null;
  const cases = (
    <CasesFigure slug={slug} query={touchQuery(most, process, days)} count={most.cases}>
      {t("cases", { count: most.cases })}
    </CasesFigure>
  );
  return <p className="text-prose text-ink-2">{t.rich("most", { touch: name(most), cases: () => cases })}</p>;
}
