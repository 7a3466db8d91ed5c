import { caseQuery } from "@/lib/cases/caseQuery";
import { listCases } from "@/lib/cases/listCases";
import { parse } from "@/lib/contract/parse";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(caseQuery, Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await listCases(ctx, query));
});
