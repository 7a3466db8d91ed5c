import { record } from "@/lib/audit/record";
import { Fault } from "@/lib/contract/fault";
import { whileHeld } from "@/lib/ingest/whileHeld";
import { composeReport } from "@/lib/report/composeReport";
import { forTeam } from "@/lib/report/forTeam";
import { knownPeriod } from "@/lib/report/knownPeriod";
import { ownerOf } from "@/lib/report/ownerOf";
import { readReport } from "@/lib/report/readReport";
import type { Ctx } from "@/lib/tenancy/ctx";
import { require } from "@/lib/tenancy/require";
import { locales } from "@/lib/words/locale";

/**
 * Signs the report of a period off: it is kept as it is at this minute, in both versions and languages, whatever is
 * restated later.
 * @throws Fault `conflict` while the period runs, and once it is signed; `not-found`; `forbidden`
 */
export async function signOff(ctx: Ctx, periodId: string): Promise<{ at: string; by: string }> {
  require(ctx, "report:sign");
  const report = await readReport(ctx, knownPeriod(periodId));
  if (!report.whole) {
    throw new Fault("conflict", `${report.period} is not over: sign it off once its last day has passed.`);
  }
  const versions = { owner: report, team: forTeam(report) };
  const written = Object.entries(versions).map(([version, of]) => [
    version,
    Object.fromEntries(locales.map((locale) => [locale, composeReport(of, locale)])),
  ]);
  const kept = { report, documents: Object.fromEntries(written) };
  return whileHeld(ctx, {}, async (run) => {
    const { id, name } = await ownerOf(ctx, run, null);
    const stored = await run(insert, [ctx.org, report.period, ctx.now, id, name, JSON.stringify(kept)]);
    if (stored.length === 0)
      throw new Fault("conflict", `The report of ${report.period} is signed off already.`);
    const figures = report.figures.map(({ kpi, value }) => [kpi, value]);
    await record(run, ctx, {
      action: "report.signed",
      subject: `report:${report.period}`,
      after: { by: name, figures: Object.fromEntries(figures) },
    });
    return { at: ctx.now.toISOString(), by: name };
  });
}

const insert = `
  insert into report_sign_off (organisation_id, period, signed_at, signed_by, signed_name, report)
  values ($1::uuid, $2::text, $3::timestamptz, $4::uuid, $5::text, $6::jsonb)
  on conflict (organisation_id, period) do nothing
  returning period`;
