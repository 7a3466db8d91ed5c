import { route } from "@/lib/http/route";
import { queryOf } from "@/lib/kpi/queryOf";
import { readKpis } from "@/lib/kpi/readKpis";

export const GET = route({ permission: "figures:read" }, async (ctx, request) =>
  Response.json(await readKpis(ctx, queryOf(request.url))),
);
