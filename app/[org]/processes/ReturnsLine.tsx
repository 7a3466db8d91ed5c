import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ReturnsAnswer } from "@/lib/returns/returnsAnswer";
import { formatShare } from "@/lib/words/formatShare";
import { CasesFigure } from "./CasesFigure";

/** The early sign while first-contact resolution is provisional: returns of the latest week at the age of the one before. */
export function ReturnsLine({ slug, returns }: { slug: string; returns: ReturnsAnswer }) {
  const t = useTranslations("returns");
  const locale = useLocale();
  const { age, process, recent, earlier } = returns;
  if (!recent.returned.denominator || !earlier.returned.denominator) return null;
  const figure = ({ from, to, returned }: ReturnsAnswer["recent"]) => {
    const returnedCases = (words: ReactNode) => (
      <CasesFigure
        slug={slug}
        count={returned.numerator ?? 0}
        query={{
          counts: "fcr.denominator",
          returnedWithin: age,
          closedFrom: from,
          closedTo: to,
          ...(process === null ? {} : { process }),
        }}
      >
        {words}
      </CasesFigure>
    );
    return returnedCases;
  };
  return (
    <span className="relative">
      {t.rich("line", {
        days: age,
        now: formatShare(recent.returned.value, locale),
        before: formatShare(earlier.returned.value, locale),
        recent: figure(recent),
        earlier: figure(earlier),
      })}
    </span>
  );
}
