import { readWork } from "@/lib/cases/readWork";
import { workCsv } from "@/lib/cases/workCsv";
import { workQuery } from "@/lib/cases/workQuery";
import { parse } from "@/lib/contract/parse";
import { csvFile } from "@/lib/http/csvFile";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(workQuery, Object.fromEntries(new URL(request.url).searchParams));
  return csvFile(workCsv(await readWork(ctx, query)), `work-${query.from}-${query.to}`);
});
