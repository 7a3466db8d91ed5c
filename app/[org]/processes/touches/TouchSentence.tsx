import { useTranslations } from "next-intl";
import type { CaseQuery } from "@/lib/cases/caseQuery";
import type { Touches } from "@/lib/cases/touchesAnswer";
import { CasesFigure } from "../CasesFigure";
import { touchQuery } from "./touchQuery";
import { useTouchName } from "./useTouchName";

/** What most often keeps a case of a process from running untouched; nothing where no single touch does. */
export async function TouchSentence({
  slug,
  read,
  process,
  days,
}: {
  slug: string;
  read: Promise<Touches | "tooMany">;
  process: string;
  days: { from: string; to: string };
}) {
  const touches = await read;
  const most = touches === "tooMany" ? undefined : touches.items[0];
  return most ? <Sentence slug={slug} most={most} query={touchQuery(most, process, days)} /> : null;
}

function Sentence({
  slug,
  most,
  query,
}: {
  slug: string;
  most: Touches["items"][number];
  query: Partial<CaseQuery>;
}) {
  const t = useTranslations("touches");
  const name = useTouchName();
  const cases = (
    <CasesFigure slug={slug} query={query} count={most.cases}>
      {t("cases", { count: most.cases })}
    </CasesFigure>
  );
  return <p className="text-prose text-ink-2">{t.rich("most", { touch: name(most), cases: () => cases })}</p>;
}
