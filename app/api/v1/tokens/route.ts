import { parse } from "@/lib/contract/parse";
import { route } from "@/lib/http/route";
import { readTokens } from "@/lib/tokens/readTokens";
import { tokensQuery } from "@/lib/tokens/tokensQuery";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(tokensQuery, Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await readTokens(ctx, query));
});
