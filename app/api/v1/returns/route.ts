import { parse } from "@/lib/contract/parse";
import { route } from "@/lib/http/route";
import { readReturns } from "@/lib/returns/readReturns";
import { returnsQuery } from "@/lib/returns/returnsQuery";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(returnsQuery, Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await readReturns(ctx, query));
});
