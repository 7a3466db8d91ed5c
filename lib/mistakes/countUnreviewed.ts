import { z } from "zod";
import type { Run } from "@/lib/db/statements";
import { unreviewed } from "@/lib/mistakes/sql/unreviewed.sql";

/**
 * How many cases of agents some days closed while nobody reviewed one: then that no mistake was told says nothing. Null
 * where somebody looked.
 */
export async function countUnreviewed(
  org: string,
  run: Run,
  of: { timezone: string; from: string; to: string; process: string | null },
): Promise<number | null> {
  const values = [org, of.timezone, of.from, of.to, of.process];
  const [found] = await run({ name: "unreviewed", text: unreviewed }, values);
  return row.parse(found).cases;
}

const row = z.object({ cases: z.number().int().nullable() });
