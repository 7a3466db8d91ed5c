import { verifyChain } from "@/lib/audit/verifyChain";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "audit:read" }, async (ctx, request) =>
  Response.json(await verifyChain(ctx, Object.fromEntries(new URL(request.url).searchParams))),
);
