import { z } from "zod";
import type { Run } from "@/lib/db/statements";
import { countUnreviewed } from "@/lib/mistakes/countUnreviewed";
import { mistakesInAll } from "@/lib/mistakes/sql/mistakes.sql";

/** How many mistakes some days saw in all processes, what they cost, and whether anybody looked. */
export async function countMistakes(
  org: string,
  run: Run,
  of: { timezone: string; from: string; to: string },
): Promise<CountedMistakes> {
  const values = [org, of.timezone, of.from, of.to, null];
  const [found] = await run({ name: "mistakes_in_all", text: mistakesInAll }, values);
  const { count, cost } = row.parse(found);
  const unreviewed = count > 0 ? null : await countUnreviewed(org, run, { ...of, process: null });
  return { count, cost, unreviewed };
}

/** Mistakes of some days in all processes. */
export interface CountedMistakes {
  count: number;
  /** null where none says it */
  cost: string | null;
  /** where there is none: how many cases of agents were closed while nobody looked; null where somebody did */
  unreviewed: number | null;
}

const row = z.object({ count: z.number().int(), cost: z.string().nullable() });
