import { readWork } from "@/lib/cases/readWork";
import { workQuery } from "@/lib/cases/workQuery";
import { parse } from "@/lib/contract/parse";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(workQuery, Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await readWork(ctx, query));
});
