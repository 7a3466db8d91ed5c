import { parse } from "@/lib/contract/parse";
import { csvFile } from "@/lib/http/csvFile";
import { route } from "@/lib/http/route";
import { daysQuery } from "@/lib/kpi/daysQuery";
import { readSolved } from "@/lib/returns/readSolved";
import { solvedCsv } from "@/lib/returns/solvedCsv";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(daysQuery, Object.fromEntries(new URL(request.url).searchParams));
  const answer = await readSolved(ctx, query);
  return csvFile(solvedCsv(answer), `solved-${answer.from}-${answer.to}`);
});
