import { readDurations } from "@/lib/duration/readDurations";
import { route } from "@/lib/http/route";
import { queryOf } from "@/lib/kpi/queryOf";

export const GET = route({ permission: "figures:read" }, async (ctx, request) =>
  Response.json(await readDurations(ctx, queryOf(request.url))),
);
