import { parse } from "@/lib/contract/parse";
import { costQuery } from "@/lib/economics/costQuery";
import { costsCsv } from "@/lib/economics/costsCsv";
import { readCosts } from "@/lib/economics/readCosts";
import { csvFile } from "@/lib/http/csvFile";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(costQuery, Object.fromEntries(new URL(request.url).searchParams));
  const answer = await readCosts(ctx, query);
  return csvFile(costsCsv(answer), `costs-${answer.from}-${answer.to}`);
});
