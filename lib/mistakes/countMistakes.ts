import { z } from "zod";
import type { Run } from "@/lib/db/statements";
import { mistakesInAll } from "@/lib/mistakes/sql/mistakes.sql";

/** How many mistakes some days saw in all processes, and what they cost: null where none says it. */
export async function countMistakes(
  org: string,
  run: Run,
  of: { timezone: string; from: string; to: string },
): Promise<{ count: number; cost: string | null }> {
  const values = [org, of.timezone, of.from, of.to, null];
  const [found] = await run({ name: "mistakes_in_all", text: mistakesInAll }, values);
  return row.parse(found);
}

const row = z.object({ count: z.number().int(), cost: z.string().nullable() });
