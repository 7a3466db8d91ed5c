import { Fault } from "@/lib/contract/fault";
import { parse } from "@/lib/contract/parse";
import { figureQuery } from "@/lib/economics/figureQuery";
import { readArithmetic } from "@/lib/economics/readArithmetic";
import { route } from "@/lib/http/route";
import { kpiKeys } from "@/lib/kpi/answer";

export const GET = route<{ kpi: string }>(
  { permission: "figures:read" },
  async (ctx, request, { kpi: asked }) => {
    const kpi = kpiKeys.find((key) => key === asked);
    if (!kpi) throw new Fault("not-found", `There is no such KPI: it is one of ${kpiKeys.join(", ")}.`);
    const query = parse(figureQuery, Object.fromEntries(new URL(request.url).searchParams));
    return Response.json(await readArithmetic(ctx, kpi, query));
  },
);
