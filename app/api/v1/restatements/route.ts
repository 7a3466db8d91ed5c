import { route } from "@/lib/http/route";
import { listRestatements } from "@/lib/restatement/listRestatements";

export const GET = route({ permission: "audit:read" }, async (ctx, request) =>
  Response.json(await listRestatements(ctx, Object.fromEntries(new URL(request.url).searchParams))),
);
