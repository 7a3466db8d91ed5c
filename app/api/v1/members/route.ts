import { route } from "@/lib/http/route";
import { listPeople } from "@/lib/tenancy/listPeople";

export const GET = route({ permission: "members:read" }, async (ctx) =>
  Response.json({ items: await listPeople(ctx), next: null }),
);
