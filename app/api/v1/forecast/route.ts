import { forecastQuery } from "@/lib/change/forecastQuery";
import { readForecast } from "@/lib/change/readForecast";
import { parse } from "@/lib/contract/parse";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(forecastQuery, Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await readForecast(ctx, query));
});
