import { Fault } from "@/lib/contract/fault";
import type { Run } from "@/lib/db/statements";
import type { Counted } from "@/lib/kpi/newcombe";
import { readShares } from "@/lib/kpi/readShares";

/** How many closed cases are looked into, event by event, at a time: a second or two of the database at most. */
export const mostCases = 100_000;

/**
 * The AAR of some days, if there are few enough cases to look into each.
 * @throws Fault `invalid` which says how many there are
 */
export async function checkReach(
  org: string,
  run: Run,
  { from, to, process }: { from: string; to: string; process: string | null },
): Promise<Counted> {
  const shares = await readShares(org, run, { kpi: "aar", periods: [{ start: from, end: to }], process });
  const sum = { numerator: 0, denominator: 0 };
  for (const [counted] of shares.values()) {
    sum.numerator += counted?.numerator ?? 0;
    sum.denominator += counted?.denominator ?? 0;
  }
  if (sum.denominator <= mostCases) return sum;
  const detail = `${sum.denominator} cases were closed on these days, and ${mostCases} can be looked into at a time: ask for fewer days, or one process`;
  throw new Fault("invalid", `${detail}.`, { errors: [{ detail }] });
}
