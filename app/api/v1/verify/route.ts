import { route } from "@/lib/http/route";
import { verify } from "@/lib/ingest/verify";

export const GET = route({ permission: "verify:read" }, async (ctx) =>
  Response.json({ differences: await verify(ctx) }),
);
