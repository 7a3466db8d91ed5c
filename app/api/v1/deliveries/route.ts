import { listDeliveries } from "@/lib/delivery/listDeliveries";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "deliveries:write" }, async (ctx, request) =>
  Response.json(await listDeliveries(ctx, Object.fromEntries(new URL(request.url).searchParams))),
);
