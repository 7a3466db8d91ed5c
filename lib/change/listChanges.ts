import { z } from "zod";
import { changes } from "@/lib/change/sql/changes.sql";
import type { Run } from "@/lib/db/statements";

export type ListedChange = z.infer<typeof changeRow>;

/**
 * What was changed on purpose on some days of the organisation's zone, the latest first.
 * @param process only those that name it
 * @param after the instant, source and id of the last one of an earlier answer
 * @param limit how many at most; null for all
 */
export async function listChanges(
  org: string,
  run: Run,
  of: {
    timezone: string;
    from: string;
    to: string;
    process: string | null;
    after: readonly string[] | null;
    limit: number | null;
  },
): Promise<ListedChange[]> {
  const after = of.after ?? [null, null, null];
  const values = [org, of.timezone, of.from, of.to, of.process, ...after, of.limit];
  return z.array(changeRow).parse(await run({ name: "changes", text: changes }, values));
}

const changeRow = z.object({
  day: z.string(),
  title: z.string(),
  kind: z.string(),
  process: z.string().nullable(),
  note: z.string().nullable(),
  time: z.string(),
  source: z.string(),
  id: z.string(),
  /** made by a handover or an action, with which it stands */
  decided: z.boolean(),
});
