import { lastEvents } from "@/lib/sources/lastEvents";
import { listRefusals } from "@/lib/sources/listRefusals";
import { listSources } from "@/lib/sources/listSources";
import type { Ctx } from "@/lib/tenancy/ctx";
import type { Arrivals } from "./SourcesAndFeed";

/** Where events come from and the last of them, as `GET /api/v1/sources` gives them again every few seconds. */
export async function readArrivals(ctx: Ctx): Promise<Arrivals> {
  const [sources, events, refusals] = await Promise.all([
    listSources(ctx),
    lastEvents(ctx),
    listRefusals(ctx, { limit: 20 }),
  ]);
  return {
    items: sources.items,
    lastEvents: events,
    lastRefusals: refusals.items,
    at: ctx.now.toISOString(),
  };
}
