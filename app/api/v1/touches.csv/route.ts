import { readTouches } from "@/lib/cases/readTouches";
import { touchesCsv } from "@/lib/cases/touchesCsv";
import { touchesQuery } from "@/lib/cases/touchesQuery";
import { parse } from "@/lib/contract/parse";
import { csvFile } from "@/lib/http/csvFile";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(touchesQuery, Object.fromEntries(new URL(request.url).searchParams));
  return csvFile(touchesCsv(await readTouches(ctx, query)), `touches-${query.from}-${query.to}`);
});
