import { listGates } from "@/lib/handover/listGates";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return Response.json({ items: await listGates(ctx, query), next: null });
});
