import { route } from "@/lib/http/route";
import { queryOf } from "@/lib/kpi/queryOf";
import { readMistakes } from "@/lib/mistakes/readMistakes";

export const GET = route({ permission: "figures:read" }, async (ctx, request) =>
  Response.json(await readMistakes(ctx, queryOf(request.url))),
);
