import { parse } from "@/lib/contract/parse";
import { costListQuery } from "@/lib/economics/costListQuery";
import { listCosts } from "@/lib/economics/listCosts";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(costListQuery, Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await listCosts(ctx, query));
});
