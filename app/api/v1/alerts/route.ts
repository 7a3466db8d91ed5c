import { listAlerts, listAlertsSchema } from "@/lib/alerts/listAlerts";
import { parse } from "@/lib/contract/parse";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(listAlertsSchema, Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await listAlerts(ctx, query));
});
