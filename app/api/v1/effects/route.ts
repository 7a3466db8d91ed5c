import { effectsQuery } from "@/lib/change/effectsQuery";
import { readEffects } from "@/lib/change/readEffects";
import { parse } from "@/lib/contract/parse";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(effectsQuery, Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await readEffects(ctx, query));
});
