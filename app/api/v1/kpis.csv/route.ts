import { route } from "@/lib/http/route";
import { kpisCsv } from "@/lib/kpi/kpisCsv";
import { queryOf } from "@/lib/kpi/queryOf";
import { readKpis } from "@/lib/kpi/readKpis";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const answer = await readKpis(ctx, queryOf(request.url));
  return new Response(kpisCsv(answer), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="kpis-${answer.from}-${answer.to}-${answer.interval}.csv"`,
    },
  });
});
