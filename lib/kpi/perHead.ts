import type { Figure } from "@/lib/kpi/answer";
import type { Context } from "@/lib/kpi/catalog/kpi";
import { type Exact, rounded } from "@/lib/kpi/exact";
import type { Facts } from "@/lib/kpi/facts";

/** An amount of the period by average FTE, the mean over its days; null before people were counted. */
export function perHead(amount: Exact, facts: Facts, context: Context): Figure {
  const heads = facts.people.fteDays.div(facts.days);
  const known = context.peopleCounted && !heads.isZero();
  return {
    value: known ? rounded(amount.div(heads)) : null,
    numerator: rounded(amount),
    denominator: context.peopleCounted ? rounded(heads) : null,
  };
}
