import { route } from "@/lib/http/route";
import { cancelImport } from "@/lib/intake/cancelImport";

export const POST = route<{ id: string }>({ permission: "events:write" }, async (ctx, _request, { id }) =>
  Response.json(await cancelImport(ctx, id)),
);
