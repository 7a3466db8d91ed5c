import { mappingIn } from "@/lib/http/mappingIn";
import { route } from "@/lib/http/route";
import { previewImport } from "@/lib/intake/previewImport";

export const POST = route<{ id: string }>({ permission: "events:write" }, async (ctx, request, { id }) =>
  Response.json(await previewImport(ctx, id, await mappingIn(request))),
);
