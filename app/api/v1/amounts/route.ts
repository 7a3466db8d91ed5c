import { parse } from "@/lib/contract/parse";
import { amountListQuery } from "@/lib/economics/amountListQuery";
import { listAmounts } from "@/lib/economics/listAmounts";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(amountListQuery, Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await listAmounts(ctx, query));
});
