import { route } from "@/lib/http/route";
import { queryOf } from "@/lib/kpi/queryOf";
import { mistakesCsv } from "@/lib/mistakes/mistakesCsv";
import { readMistakes } from "@/lib/mistakes/readMistakes";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const answer = await readMistakes(ctx, queryOf(request.url));
  return new Response(mistakesCsv(answer), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="mistakes-${answer.from}-${answer.to}-${answer.interval}.csv"`,
    },
  });
});
