import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";
import { valuesOf } from "@/lib/intake/valuesOf";

export const POST = route<{ id: string }>({ permission: "events:write" }, async (ctx, request, { id }) =>
  Response.json(await valuesOf(ctx, id, await readJson(request))),
);
