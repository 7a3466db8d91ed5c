import { route } from "@/lib/http/route";
import { listRefusals } from "@/lib/sources/listRefusals";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const { organisation: _, ...query } = Object.fromEntries(new URL(request.url).searchParams);
  return Response.json(await listRefusals(ctx, query));
});
