import type { Opens, TrendOpens } from "@/app/_components/charts/prepare/opened";
import type { ShareKey } from "@/lib/kpi/shareKeys";
import { casesHref, casesList } from "./casesHref";

/** What the points of a share's course open: the cases that it counts, and those that it is taken of. */
export function caseOpens(
  slug: string,
  { kpi, process, click }: { kpi: ShareKey; process?: string; click: TrendOpens["click"] },
): TrendOpens {
  const part = (name: "numerator" | "denominator"): Opens => {
    const query = { counts: `${kpi}.${name}`, ...(process === undefined ? {} : { process }) } as const;
    return { href: casesHref(slug, query), list: casesList(query), days: ["closedFrom", "closedTo"] };
  };
  return { numerator: part("numerator"), denominator: part("denominator"), click };
}
