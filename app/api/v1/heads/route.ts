import { parse } from "@/lib/contract/parse";
import { costQuery } from "@/lib/economics/costQuery";
import { listHeads } from "@/lib/economics/listHeads";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(costQuery, Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await listHeads(ctx, query));
});
