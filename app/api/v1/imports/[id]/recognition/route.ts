import { route } from "@/lib/http/route";
import { recogniseImport } from "@/lib/intake/recogniseImport";

export const GET = route<{ id: string }>({ permission: "events:write" }, async (ctx, _request, { id }) =>
  Response.json(await recogniseImport(ctx, id)),
);
