import { driversQuery } from "@/lib/change/driversQuery";
import { readDrivers } from "@/lib/change/readDrivers";
import { parse } from "@/lib/contract/parse";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(driversQuery, Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await readDrivers(ctx, query));
});
