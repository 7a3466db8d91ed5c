import { parse } from "@/lib/contract/parse";
import { costQuery } from "@/lib/economics/costQuery";
import { readCosts } from "@/lib/economics/readCosts";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(costQuery, Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await readCosts(ctx, query));
});
