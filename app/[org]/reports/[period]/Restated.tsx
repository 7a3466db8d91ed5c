import { getTranslations } from "next-intl/server";
import { composeReport } from "@/lib/report/composeReport";
import { forTeam } from "@/lib/report/forTeam";
import type { ReportPeriod } from "@/lib/report/period";
import { readReport } from "@/lib/report/readReport";
import type { Report } from "@/lib/report/reportSchema";
import { restatedSince } from "@/lib/report/restatedSince";
import type { Ctx } from "@/lib/tenancy/ctx";
import type { Locale } from "@/lib/words/locale";

/**
 * Which figures have become others since a report was signed off, or that none has. It reads the live figures, which is
 * slow, so that it says so in one line, as high as what stood for it, and the report below does not move.
 */
export async function Restated({
  ctx,
  period,
  kept,
  locale,
}: {
  ctx: Ctx;
  period: ReportPeriod;
  kept: Report;
  locale: Locale;
}) {
  const t = await getTranslations("reports.restated");
  const whole = await readReport(ctx, period);
  const now = kept.version === "team" ? forTeam(whole) : whole;
  const moved = restatedSince(composeReport(kept, locale), composeReport(now, locale));
  if (moved.length === 0) return <p className="text-meta text-ink-3">{t("none")}</p>;
  return (
    <details className="text-meta">
      <summary className="thumb truncate font-medium text-accent">
        {t("title", { count: moved.length })}
      </summary>
      <ul className="mt-1 space-y-0.5 text-prose text-ink-2">
        {moved.map(({ kpi, label, before, after }) => (
          <li key={kpi}>{t("moved", { label, before, after })}</li>
        ))}
      </ul>
    </details>
  );
}
