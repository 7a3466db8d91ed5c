import { parse } from "@/lib/contract/parse";
import { route } from "@/lib/http/route";
import { listSteps } from "@/lib/tokens/listSteps";
import { stepListQuery } from "@/lib/tokens/stepListQuery";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(stepListQuery, Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await listSteps(ctx, query));
});
