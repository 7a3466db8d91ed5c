import { listCandidates } from "@/lib/handover/listGates";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "figures:read" }, async (ctx) =>
  Response.json({ items: await listCandidates(ctx), next: null }),
);
