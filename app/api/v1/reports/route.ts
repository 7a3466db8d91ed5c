import { parse } from "@/lib/contract/parse";
import { route } from "@/lib/http/route";
import { listReports, listReportsSchema } from "@/lib/report/listReports";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = parse(listReportsSchema, Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await listReports(ctx, query));
});
