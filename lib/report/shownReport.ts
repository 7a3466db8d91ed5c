import { z } from "zod";
import { statements } from "@/lib/db/statements";
import { type Comment, listComments } from "@/lib/report/comments";
import { composeReport } from "@/lib/report/composeReport";
import type { ReportDocument } from "@/lib/report/document";
import { forTeam } from "@/lib/report/forTeam";
import { knownPeriod } from "@/lib/report/knownPeriod";
import { readReport } from "@/lib/report/readReport";
import { type Report, reportSchema, type Version } from "@/lib/report/reportSchema";
import { signOff as signOffSql } from "@/lib/report/sql/signOff.sql";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";
import type { Locale } from "@/lib/words/locale";

/** A report as everybody is shown it, in one version and language. */
export interface ShownReport {
  report: Report;
  document: ReportDocument;
  comments: Comment[];
  /** RFC 3339 in UTC; null: not signed off */
  signedOff: { at: string; by: string } | null;
}

/**
 * The report of a period: as it was signed off, and else as its figures are now.
 * @throws Fault `not-found` for what is no period, or has no full day yet; `forbidden`
 */
export async function shownReport(
  ctx: Ctx,
  periodId: string,
  { version, locale }: { version: Version; locale: Locale },
): Promise<ShownReport> {
  require(ctx, "figures:read");
  const period = knownPeriod(periodId);
  const [kept, comments] = await Promise.all([readKept(ctx, period.id), listComments(ctx, period.id)]);
  const whole = kept?.report ?? (await readReport(ctx, period));
  const report = version === "team" ? forTeam(whole) : whole;
  return {
    report,
    // written as it was then: later words are none of what was signed
    document: kept?.documents[version][locale] ?? composeReport(report, locale),
    comments,
    signedOff: kept && { at: kept.at, by: kept.by },
  };
}

/** What was signed off of a period; null: nothing. */
export async function readKept(ctx: Ctx, period: string): Promise<KeptReport | null> {
  const [found] = await statements(ctx, (run) => run(signOffSql, [ctx.org, period]));
  if (!found) return null;
  const { at, by, kept } = row.parse(found);
  return { at: at.toISOString(), by, ...kept };
}

/** Every version and language is kept as it was written. */
const documents = z.object({
  en: z.custom<ReportDocument>(),
  zh: z.custom<ReportDocument>(),
});
const keptSchema = z.object({
  report: reportSchema,
  documents: z.object({ owner: documents, team: documents }),
});
export type KeptReport = z.infer<typeof keptSchema> & { at: string; by: string };

const row = z.object({ at: z.date(), by: z.string(), kept: keptSchema });
