import { chainOrdersQuery } from "@/lib/chain/chainOrdersQuery";
import { listChainOrders } from "@/lib/chain/listChainOrders";
import { parse } from "@/lib/contract/parse";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(chainOrdersQuery, Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await listChainOrders(ctx, query));
});
