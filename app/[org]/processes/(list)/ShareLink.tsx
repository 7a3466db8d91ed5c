import { getLocale } from "next-intl/server";
import { FigureLink } from "@/app/_components/FigureLink";
import type { Figure } from "@/lib/kpi/answer";
import type { ShareKey } from "@/lib/kpi/shareKeys";
import { formatShare } from "@/lib/words/formatShare";
import { openFigure } from "../../figures/openFigure";
import { CasesFigure } from "../CasesFigure";

/** A share of a process that opens down to its cases, with what it is a share of. */
export async function ShareLink({
  slug,
  kpi,
  process,
  figure,
  days: { from, to },
}: {
  slug: string;
  kpi: ShareKey;
  process: string;
  figure: Figure | undefined;
  days: { from: string; to: string };
}) {
  const locale = await getLocale();
  if (!figure || figure.value === null)
    return <span className="text-ink-3">{formatShare(null, locale)}</span>;
  const cases = (half: "numerator" | "denominator") => (
    <CasesFigure
      slug={slug}
      query={{ process, counts: `${kpi}.${half}`, closedFrom: from, closedTo: to }}
      count={figure[half] ?? 0}
    />
  );
  return (
    <span className="whitespace-nowrap max-sm:leading-6">
      <FigureLink
        {...openFigure(slug, kpi, figure.value, { process, from, to })}
        className="font-semibold text-accent"
      >
        {formatShare(figure.value, locale)}
      </FigureLink>
      <span className="ml-1.5 text-meta text-ink-3 max-sm:block max-sm:leading-6">
        {cases("numerator")}/{cases("denominator")}
      </span>
    </span>
  );
}
