import { type Exact, Exact as ExactNumber, rounded, sixDecimals } from "@/lib/kpi/exact";
import { ratio } from "@/lib/kpi/ratio";
import { share } from "@/lib/kpi/share";
import type { TokenFigures } from "@/lib/tokens/tokensAnswer";
import type { Usage } from "@/lib/tokens/usage";

/** The cases that a group's steps belong to, each once. */
export interface CaseCounts {
  cases: number;
  resolved: number;
  open: number;
  /** closed ones */
  reviewed: number;
  accepted: number;
}

/**
 * The figures of a group from what it used. A cost without any price is no cost of 0: then nothing is divided by it.
 * @param shown the group's money as it is shown, and that of all groups
 * @param cases null: not looked into
 * @param seconds decimal; null where no step says it
 */
export function tokenFigures(
  usage: Usage,
  shown: { cost: string; wasted: string | null; whole: string },
  cases: CaseCounts | null,
  seconds: string | null,
): TokenFigures {
  const { steps, failed } = usage;
  const unknown = usage.needing > 0 && usage.priced === 0 && usage.cost.isZero();
  return {
    steps,
    failed,
    failureRate: steps === null || failed === null ? null : share(failed, steps),
    requests: usage.requests.toNumber(),
    inputTokens: usage.input.toNumber(),
    cachedTokens: usage.cached.toNumber(),
    outputTokens: usage.output.toNumber(),
    cost: shown.cost,
    shareOfCost: divided(new ExactNumber(shown.cost), shown.whole),
    completeness: ratio(usage.priced, usage.needing),
    unpriced: usage.needing - usage.priced,
    byList: usage.byList,
    wasted: unknown ? null : shown.wasted,
    waste: shown.wasted === null || unknown ? null : divided(usage.wasted, usage.cost),
    cases: cases?.cases ?? null,
    resolved: cases?.resolved ?? null,
    open: cases?.open ?? null,
    requestsPerCase: cases && divided(usage.requests, cases.cases),
    inputTokensPerRequest: divided(usage.input, usage.requests),
    cacheHitRate: divided(usage.cached, usage.input),
    outputTokensPerCase: cases && divided(usage.output, cases.cases),
    costPerResolvedCase:
      cases === null || cases.resolved === 0 || unknown
        ? null
        : sixDecimals(usage.cost.div(cases.resolved)).toFixed(),
    precision: cases && share(cases.accepted, cases.reviewed),
    seconds90: seconds === null ? null : rounded(new ExactNumber(seconds)),
    shadowCost: usage.unlisted > 0 ? null : sixDecimals(usage.shadow).toFixed(),
  };
}

function divided(numerator: Exact, denominator: Exact | number | string): number | null {
  const divisor = new ExactNumber(denominator);
  return divisor.isZero() ? null : rounded(numerator.div(divisor));
}
