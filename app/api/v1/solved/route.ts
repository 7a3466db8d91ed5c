import { parse } from "@/lib/contract/parse";
import { route } from "@/lib/http/route";
import { daysQuery } from "@/lib/kpi/daysQuery";
import { readSolved } from "@/lib/returns/readSolved";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(daysQuery, Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await readSolved(ctx, query));
});
