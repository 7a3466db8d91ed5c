import { z } from "zod";
import { type CaseQuery, levels } from "@/lib/cases/caseQuery";
import { checkReach } from "@/lib/cases/checkReach";
import { countCases, listCases as sqlOf } from "@/lib/cases/listCases.sql";
import { cursorInstant, cursorParts, cursorText } from "@/lib/contract/cursor";
import { daySchema } from "@/lib/contract/daySchema";
import { listTotal, mostCounted } from "@/lib/contract/listTotal";
import { storable } from "@/lib/contract/storable";
import { statements } from "@/lib/db/statements";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

export type CaseItem = Omit<z.infer<typeof row>, "sortedBy">;

/**
 * A page of cases, newest first: by closing day when the question is about closed ones, by first closing day when it is
 * about first-contact resolution, else by opening. With `counts`, as many as the figure says; with `touch`, as
 * many as `readTouches` says; with `proof`, as many as the gate says.
 * @returns `total` up to 10,000; null above
 * @throws Fault `invalid` for a cursor that this list did not give, or, with `touch`, more cases than can be looked into
 * at a time; `forbidden`
 */
export async function listCases(
  ctx: Ctx,
  query: CaseQuery,
): Promise<{ items: CaseItem[]; next: string | null; total: number | null }> {
  require(ctx, "figures:read");
  const filter = [
    ctx.org,
    query.process ?? null,
    query.level ?? null,
    query.resolution ?? null,
    query.closedFrom ?? null,
    query.closedTo ?? null,
    query.search || null,
  ];
  const after = query.cursor === undefined ? [null, null, null] : cursorParts(query.cursor, cursor);
  const further = [
    ...[query.machine ?? null, query.returnedWithin ?? null],
    ...(query.touch ? [query.touch, query.step ?? "", query.reason ?? ""] : []),
    ...[query.amountUpTo, query.reviewedStep].filter((value) => value !== undefined),
  ];
  return statements(ctx, async (run) => {
    if (query.touch) {
      const [from, to] = [query.closedFrom ?? "", query.closedTo ?? ""];
      await checkReach(ctx.org, run, { from, to, process: query.process ?? null });
    }
    const rows = z
      .array(row)
      .parse(await run(sqlOf(query), [...filter, ...after, query.limit + 1, ...further]));
    const [counted] = await run<{ total: number }>(countCases(query), [
      ...filter,
      null,
      null,
      null,
      mostCounted + 1,
      ...further,
    ]);
    const page = rows.slice(0, query.limit);
    const last = page.at(-1);
    return {
      items: page.map(({ sortedBy, ...item }) => item),
      next: rows.length > query.limit && last ? cursorText([last.sortedBy, last.process, last.case]) : null,
      total: listTotal(counted),
    };
  });
}

const row = z
  .object({
    process: z.string(),
    process_name: z.string(),
    case: z.string(),
    events: z.number(),
    opened_at: z.date(),
    closed_at: z.date().nullable(),
    closed_day: z.string().nullable(),
    level: z.enum(levels),
    resolution: z.string().nullable(),
    first_closed_day: z.string().nullable(),
    first_resolution: z.string().nullable(),
    return_days: z.number().nullable(),
    reviews: z.string(),
    human_seconds: z.string(),
    saved_seconds: z.string().nullable(),
    sorted_by: z.string(),
    open_seconds: z.string().nullable(),
    typical_seconds: z.string().nullable(),
  })
  .transform((found) => ({
    process: found.process,
    processName: found.process_name,
    case: found.case,
    level: found.level,
    resolution: found.resolution,
    openedAt: found.opened_at.toISOString(),
    closedAt: found.closed_at?.toISOString() ?? null,
    closedOn: found.closed_day,
    firstClosedOn: found.first_closed_day,
    firstResolution: found.first_resolution,
    /** days of 24 hours until the customer came back; null: not within 30 */
    returnedAfterDays: found.return_days !== null && found.return_days <= 30 ? found.return_days : null,
    reviews: found.reviews,
    humanSeconds: found.human_seconds,
    /** with `counts=timeSaved`: the typical time by hand, if it was resolved, less that of people; else null */
    savedSeconds: found.saved_seconds,
    /** from the first event to the close; null while open */
    openSeconds: found.open_seconds,
    /** what such a case took by hand, by the baseline in force on the closing day; null where there is none */
    typicalSeconds: found.typical_seconds,
    events: found.events,
    sortedBy: found.sorted_by,
  }));

/** By when it was opened, or by a day on which it was closed. */
const cursor = z.tuple([z.union([cursorInstant, daySchema]), storable, storable]);
