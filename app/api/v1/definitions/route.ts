import { listDefinitions } from "@/lib/definitions/listDefinitions";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "figures:read" }, async (ctx) =>
  Response.json({ items: await listDefinitions(ctx), next: null }),
);
