import { route } from "@/lib/http/route";
import { lastEvents } from "@/lib/sources/lastEvents";
import { listRefusals } from "@/lib/sources/listRefusals";
import { listSources } from "@/lib/sources/listSources";

/** The sources, and what came and was refused last beside them: what a page asks for every few seconds. */
export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const { organisation: _, ...query } = Object.fromEntries(new URL(request.url).searchParams);
  const [sources, events, refusals] = await Promise.all([
    listSources(ctx, query),
    lastEvents(ctx),
    listRefusals(ctx, { limit: 20 }),
  ]);
  return Response.json({ ...sources, lastEvents: events, lastRefusals: refusals.items });
});
