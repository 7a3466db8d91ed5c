import { statements } from "@/lib/db/statements";
import { compareAside, type Differences } from "@/lib/ingest/compareAside";
import { foldEverything } from "@/lib/ingest/foldEverything";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * Folds all events again beside what is stored and counts the rows that differ, table by table: there must be none.
 * Reads one snapshot and locks nothing, so events may flow meanwhile.
 */
export async function verify(ctx: Ctx): Promise<Differences> {
  require(ctx, "verify:read");
  return statements(
    ctx,
    async (run) => {
      const rows = await run<{ timezone: string }>(
        "select timezone from organisation where organisation_id = $1::uuid",
        [ctx.org],
      );
      const fold = () => foldEverything(ctx, run, rows[0]?.timezone ?? "UTC");
      return compareAside(ctx, run, fold, () => ({ condition: "true", values: [] }));
    },
    "begin isolation level repeatable read",
  );
}
