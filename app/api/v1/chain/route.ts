import { chainQuery } from "@/lib/chain/chainQuery";
import { readChain } from "@/lib/chain/readChain";
import { parse } from "@/lib/contract/parse";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(chainQuery, Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await readChain(ctx, query));
});
