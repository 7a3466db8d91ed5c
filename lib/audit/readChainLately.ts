import { type Chain, readChain } from "@/lib/audit/readChain";
import { perProcess } from "@/lib/db/perProcess";
import type { Run } from "@/lib/db/statements";

/**
 * The chain of an organisation's log, of which what was found whole within the last hour is not computed again: for
 * pages that say it beside other things. New entries and the log's end are looked at each time; an older entry that was
 * altered shows within the hour. What is remembered is the organisation's own.
 */
export async function readChainLately(run: Run, org: string, now: Date): Promise<Chain> {
  const whole = perProcess("chainsFoundWhole", () => new Map<string, { chain: Chain; since: number }>());
  const known = whole.get(org);
  const fresh = known !== undefined && Math.abs(now.getTime() - known.since) < hour ? known : null;
  const chain = await readChain(run, org, { after: fresh?.chain });
  whole.delete(org);
  if (chain.broken === null) {
    whole.set(org, { chain, since: fresh?.since ?? now.getTime() });
    const [oldest] = whole.keys();
    if (whole.size > most && oldest !== undefined) whole.delete(oldest);
  }
  return chain;
}

const hour = 3_600_000;
const most = 1_000;
