import { parse } from "@/lib/contract/parse";
import { listOrders } from "@/lib/economics/listOrders";
import { orderListQuery } from "@/lib/economics/orderListQuery";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(orderListQuery, Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await listOrders(ctx, query));
});
