import { parse } from "@/lib/contract/parse";
import { route } from "@/lib/http/route";
import { listTokenCases } from "@/lib/tokens/listTokenCases";
import { tokenCaseQuery } from "@/lib/tokens/stepListQuery";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(tokenCaseQuery, Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await listTokenCases(ctx, query));
});
