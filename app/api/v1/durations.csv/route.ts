import { durationsCsv } from "@/lib/duration/durationsCsv";
import { readDurations } from "@/lib/duration/readDurations";
import { route } from "@/lib/http/route";
import { queryOf } from "@/lib/kpi/queryOf";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const answer = await readDurations(ctx, queryOf(request.url));
  return new Response(durationsCsv(answer), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="durations-${answer.from}-${answer.to}-${answer.interval}.csv"`,
    },
  });
});
