import { levelsCsv } from "@/lib/cases/levelsCsv";
import { readLevels } from "@/lib/cases/readLevels";
import { csvFile } from "@/lib/http/csvFile";
import { route } from "@/lib/http/route";
import { queryOf } from "@/lib/kpi/queryOf";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const answer = await readLevels(ctx, queryOf(request.url));
  return csvFile(levelsCsv(answer), `levels-${answer.from}-${answer.to}-${answer.interval}`);
});
