import { parse } from "@/lib/contract/parse";
import { route } from "@/lib/http/route";
import { listMistakes } from "@/lib/mistakes/listMistakes";
import { mistakeListQuery } from "@/lib/mistakes/mistakeListQuery";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(mistakeListQuery, Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await listMistakes(ctx, query));
});
