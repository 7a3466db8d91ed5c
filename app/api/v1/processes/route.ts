import { route } from "@/lib/http/route";
import { listProcesses } from "@/lib/settings/listProcesses";

export const GET = route({ permission: "processes:read" }, async (ctx, request) => {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return Response.json(await listProcesses(ctx, query));
});
