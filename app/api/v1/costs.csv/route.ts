import { parse } from "@/lib/contract/parse";
import { costQuery } from "@/lib/economics/costQuery";
import { costsCsv } from "@/lib/economics/costsCsv";
import { readCosts } from "@/lib/economics/readCosts";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(costQuery, Object.fromEntries(new URL(request.url).searchParams));
  const answer = await readCosts(ctx, query);
  return new Response(costsCsv(answer), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="costs-${answer.from}-${answer.to}.csv"`,
    },
  });
});
