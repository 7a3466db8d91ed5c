import { listDestinations } from "@/lib/destinations/listDestinations";
import { readerLocale } from "@/lib/http/readerLocale";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "processes:read", session: "required" }, async (ctx, request) =>
  Response.json({ items: await listDestinations(ctx, readerLocale(request)), next: null }),
);
