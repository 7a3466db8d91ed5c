import { type Exact, rounded, zero } from "@/lib/kpi/exact";
import type { GroupUsage } from "@/lib/tokens/groups";

/** Fewer requests of an agent say little of what a cache can do. */
export const fewestRequests = 100;

/** The agent whose input came from the cache the most, and what it would save if every process did as well. */
export interface CacheSaving {
  agent: string;
  rate: number;
  /** of what was paid, at list prices; null where no usage has one */
  saved: Exact | null;
  /** processes under that rate */
  processes: string[];
}

/**
 * Every process at the cache hit rate b of the firm's best agent: of its uncached tokens the part that is lacking,
 * (b − r) ÷ (1 − r), comes from the cache instead. A process with a higher rate stays as it is.
 * @returns null when no agent has made at least 100 requests with anything from a cache
 */
export function cacheSaving(
  agents: readonly GroupUsage[],
  processes: readonly GroupUsage[],
): CacheSaving | null {
  const rates = agents
    .filter(({ group, usage }) => group.agent && usage.requests.gte(fewestRequests) && usage.cached.gt(0))
    .map(({ group, usage }) => ({ agent: group.agent ?? "", rate: usage.cached.div(usage.input) }))
    .sort((a, b) => b.rate.comparedTo(a.rate));
  const [best] = rates;
  if (!best) return null;
  let saved: Exact = zero;
  const under: string[] = [];
  let known = false;
  for (const { group, usage } of processes) {
    if (usage.input.isZero() || usage.cached.gte(best.rate.times(usage.input))) continue;
    const lacking = best.rate.times(usage.input).minus(usage.cached);
    saved = saved.plus(usage.cacheable.times(lacking).div(usage.input.minus(usage.cached)));
    under.push(group.process ?? "");
    known ||= usage.unlisted < usage.needing;
  }
  return {
    agent: best.agent,
    rate: rounded(best.rate),
    saved: known || under.length === 0 ? saved : null,
    processes: under,
  };
}
