import { mappingIn } from "@/lib/http/mappingIn";
import { route } from "@/lib/http/route";
import { startImport } from "@/lib/intake/startImport";

export const POST = route<{ id: string }>({ permission: "events:write" }, async (ctx, request, { id }) =>
  Response.json(await startImport(ctx, id, await mappingIn(request), "check"), { status: 202 }),
);
