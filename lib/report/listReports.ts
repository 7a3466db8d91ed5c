import { z } from "zod";
import { dayInZone } from "@/lib/calendar/dayInZone";
import { addDays } from "@/lib/calendar/days";
import { cursorParts, cursorText } from "@/lib/contract/cursor";
import { daySchema } from "@/lib/contract/daySchema";
import { parse } from "@/lib/contract/parse";
import { statements } from "@/lib/db/statements";
import { periodOf, previousPeriod, type ReportPeriod } from "@/lib/report/period";
import { firstDay, firstPerson, signedOff } from "@/lib/report/sql/listReports.sql";
import { readSettings } from "@/lib/settings/readSettings";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";

/**
 * The weeks or months that there is a report of, the latest first, the running one among them from its second day on:
 * back to the first day of which anything is known. Instants are RFC 3339 in UTC.
 * @throws Fault `invalid`, `forbidden`
 */
export async function listReports(
  ctx: Ctx,
  input: ListReports = {},
): Promise<{ items: ListedReport[]; next: string | null }> {
  require(ctx, "figures:read");
  const { kind, cursor, limit } = parse(listReportsSchema, input);
  const after = cursor === undefined ? null : cursorParts(cursor, cursorOf)[0];
  const { timezone } = await readSettings({ ...ctx, actor: { kind: "command", id: "report" } });
  const today = dayInZone(ctx.now, timezone);
  return statements(ctx, async (run) => {
    const [{ first }] = z.tuple([firstRow]).parse(await run(firstDay, [ctx.org]));
    const found: ReportPeriod[] = [];
    if (first !== null) {
      // a report needs a day that is over
      const newest = periodOf(addDays(today, -1), kind);
      let at = after === null ? newest : previousPeriod(periodOf(after, kind));
      for (; found.length <= limit && at.to >= first; at = previousPeriod(at)) found.push(at);
    }
    const page = found.slice(0, limit);
    const ids = page.map(({ id }) => id);
    const kept = new Map(
      z
        .array(signedRow)
        .parse(await run(signedOff, [ctx.org, ids]))
        .map(({ period, at, by }) => [period, { at, by }]),
    );
    const [{ since }] = z.tuple([sinceRow]).parse(await run(firstPerson, [ctx.org, timezone]));
    const last = page.at(-1);
    return {
      items: page.map((period) => {
        const signed = kept.get(period.id);
        return {
          ...period,
          running: period.to >= today,
          beforehand: period.to < since,
          signedOff: signed ? { at: signed.at.toISOString(), by: signed.by } : null,
        };
      }),
      next: found.length > limit && last ? cursorText([last.from]) : null,
    };
  });
}

export const listReportsSchema = z.strictObject({
  kind: z.enum(["week", "month"], "must be week or month").default("week"),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number("must be a whole number").int().min(1).max(500).default(26),
});
export type ListReports = z.input<typeof listReportsSchema>;

export const listedReportSchema = z.object({
  id: z.string(),
  kind: z.enum(["week", "month"]),
  from: z.string(),
  to: z.string(),
  running: z.boolean().meta({ description: "its last day is not over" }),
  beforehand: z.boolean().meta({
    description: "it was over before the organisation was made: nobody was there to sign it off",
  }),
  signedOff: z.object({ at: z.string(), by: z.string() }).nullable(),
});
export type ListedReport = z.output<typeof listedReportSchema>;

const cursorOf = z.tuple([daySchema]);
const firstRow = z.object({ first: z.string().nullable() });
const sinceRow = z.object({ since: z.string() });
const signedRow = z.object({ period: z.string(), at: z.date(), by: z.string() });
