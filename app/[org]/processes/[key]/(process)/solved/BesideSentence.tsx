import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { smallSample } from "@/app/_components/smallSample";
import type { CaseQuery, Counts } from "@/lib/cases/caseQuery";
import type { Figure } from "@/lib/kpi/answer";
import type { SolvedBeside } from "@/lib/returns/solvedAnswer";
import { formatDays } from "@/lib/words/formatDay";
import { formatShare } from "@/lib/words/formatShare";
import { formatSigned } from "@/lib/words/formatSigned";
import { CasesFigure } from "../../../CasesFigure";

/** Agents' cases beside the others, in words; nothing where either are too few to say it. */
export function BesideSentence({
  slug,
  process,
  beside: { from, to: settled, agents, people, difference },
  to,
  today,
}: {
  slug: string;
  process: string;
  beside: SolvedBeside;
  /** the last day shown, which may not be settled yet */
  to: string;
  today: string;
}) {
  const t = useTranslations("solved.beside");
  const locale = useLocale();
  if (difference === null || isSmall(agents.fcr) || isSmall(people.fcr)) return null;
  const cases = (machine: CaseQuery["machine"], counts: Counts, count: number) =>
    function Cases(words: ReactNode) {
      return (
        <CasesFigure
          slug={slug}
          query={{ process, counts, machine, closedFrom: from, closedTo: settled }}
          count={count}
        >
          {words}
        </CasesFigure>
      );
    };
  const points = (value: number) => formatSigned(value, locale);
  const than = difference.low > 0 ? "more" : difference.high < 0 ? "less" : "same";
  const [ofAgents, ofPeople] = [agents.fcr.denominator ?? 0, people.fcr.denominator ?? 0];
  return (
    <div className="mb-3 max-w-[72ch]">
      <p className="phrases text-prose">
        {t.rich(than, {
          agentsShare: formatShare(agents.fcr.value, locale),
          peopleShare: formatShare(people.fcr.value, locale),
          agents: cases("any", "fcr.numerator", agents.fcr.numerator ?? 0),
          people: cases("none", "fcr.numerator", people.fcr.numerator ?? 0),
          difference: points(difference.value),
          low: points(difference.low),
          high: points(difference.high),
        })}
      </p>
      <p className="phrases mt-1 text-meta text-ink-2">
        {t.rich(settled < to ? "settled" : "of", {
          agentsCount: ofAgents,
          peopleCount: ofPeople,
          agents: cases("any", "fcr.denominator", ofAgents),
          people: cases("none", "fcr.denominator", ofPeople),
          days: formatDays(from, settled, locale, today),
        })}
      </p>
    </div>
  );
}

function isSmall({ low, high, denominator }: Figure): boolean {
  return (
    typeof low !== "number" ||
    typeof high !== "number" ||
    smallSample({ low, high, n: denominator ?? 0 }) !== null
  );
}
