import { listEntries } from "@/lib/audit/listEntries";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "audit:read" }, async (ctx, request) =>
  Response.json(await listEntries(ctx, Object.fromEntries(new URL(request.url).searchParams))),
);
