import { readLevels } from "@/lib/cases/readLevels";
import { route } from "@/lib/http/route";
import { queryOf } from "@/lib/kpi/queryOf";

export const GET = route({ permission: "figures:read" }, async (ctx, request) =>
  Response.json(await readLevels(ctx, queryOf(request.url))),
);
