import { route } from "@/lib/http/route";
import { listPeople } from "@/lib/tenancy/listPeople";

export const GET = route({ permission: "settings:read" }, async (ctx) =>
  Response.json({ items: await listPeople(ctx), next: null }),
);
