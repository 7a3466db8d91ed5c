import { listWork } from "@/lib/cases/listWork";
import { workStepsQuery } from "@/lib/cases/workQuery";
import { parse } from "@/lib/contract/parse";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(workStepsQuery, Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await listWork(ctx, query));
});
