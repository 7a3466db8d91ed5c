import { z } from "zod";
import { cursorParts, cursorText } from "@/lib/contract/cursor";
import { parse } from "@/lib/contract/parse";
import { storable } from "@/lib/contract/storable";
import { transaction } from "@/lib/db/transaction";
import { datedOf } from "@/lib/settings/datedOf";
import { type ProcessSettings, processOf } from "@/lib/settings/processSchema";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * The organisation's processes by key, a page at a time; `next` is the cursor of the following page, or null.
 * @throws Fault `forbidden`, `invalid`
 */
export async function listProcesses(
  ctx: Ctx,
  input: ListProcesses = {},
): Promise<{ items: ProcessSettings[]; next: string | null }> {
  require(ctx, "processes:read");
  const { cursor, limit } = parse(listProcessesSchema, input);
  const after = cursor === undefined ? {} : { process: { gt: cursorParts(cursor, cursorOf)[0] } };
  return transaction(ctx, async (tx) => {
    const found = await tx.process.findMany({
      where: { organisationId: ctx.org, ...after },
      orderBy: { process: "asc" },
      take: limit + 1,
    });
    const rows = found.slice(0, limit);
    const dated = await datedOf(tx, {
      organisationId: ctx.org,
      process: { in: rows.map((row) => row.process) },
    });
    const last = rows.at(-1);
    return {
      items: rows.map((row) =>
        processOf(row, {
          baselines: dated.baselines.filter(({ process }) => process === row.process),
          minutes: dated.minutes.filter(({ process }) => process === row.process),
        }),
      ),
      next: found.length > limit && last ? cursorText([last.process]) : null,
    };
  });
}

const cursorOf = z.tuple([storable]);

export const listProcessesSchema = z.strictObject({
  cursor: z.string().max(1_000).optional(),
  limit: z.coerce.number("must be a whole number").int().min(1).max(500).default(500),
});

export type ListProcesses = { cursor?: string; limit?: number | string };
