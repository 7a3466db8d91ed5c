import { route } from "@/lib/http/route";
import { lastEvents } from "@/lib/sources/lastEvents";
import { listSources } from "@/lib/sources/listSources";

/** The sources, and the last events beside them: what a page asks for every few seconds. */
export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const { organisation: _, ...query } = Object.fromEntries(new URL(request.url).searchParams);
  return Response.json({ ...(await listSources(ctx, query)), lastEvents: await lastEvents(ctx) });
});
