import { csvFile } from "@/lib/http/csvFile";
import { route } from "@/lib/http/route";
import { kpisCsv } from "@/lib/kpi/kpisCsv";
import { queryOf } from "@/lib/kpi/queryOf";
import { readKpis } from "@/lib/kpi/readKpis";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const answer = await readKpis(ctx, queryOf(request.url));
  return csvFile(kpisCsv(answer), `kpis-${answer.from}-${answer.to}-${answer.interval}`);
});
