import { readTouches } from "@/lib/cases/readTouches";
import { touchesQuery } from "@/lib/cases/touchesQuery";
import { parse } from "@/lib/contract/parse";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(touchesQuery, Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await readTouches(ctx, query));
});
