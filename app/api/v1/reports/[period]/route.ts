import { parse } from "@/lib/contract/parse";
import { fileAnswer } from "@/lib/http/fileAnswer";
import { readerLocale } from "@/lib/http/readerLocale";
import { route } from "@/lib/http/route";
import { reportAddress } from "@/lib/report/render/reportAddress";
import { reportFile } from "@/lib/report/render/reportFile";
import { reportQuery } from "@/lib/report/render/reportQuery";
import { shownReport } from "@/lib/report/shownReport";

/** A report, or a file of it by the ending of its address: `2026-W47`, `2026-W47.pdf`. */
export const GET = route<{ period: string }>({ permission: "figures:read" }, async (ctx, request, params) => {
  const { period, format } = reportAddress(params.period);
  const asked = parse(reportQuery, Object.fromEntries(new URL(request.url).searchParams));
  const { version, locale = readerLocale(request) } = asked;
  const shown = await shownReport(ctx, period, { version, locale });
  if (format === null) return Response.json(shown);
  const file = await reportFile(shown, format, locale);
  return fileAnswer(file, `report-${period}-${version}-${locale}.${format}`);
});
