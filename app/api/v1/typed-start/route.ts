import { asked } from "@/lib/http/asked";
import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";
import { readTyped } from "@/lib/typed/readTyped";
import type { TypeStart } from "@/lib/typed/typedSchema";
import { previewTyped, typeStart } from "@/lib/typed/typeStart";

export const GET = route({ permission: "settings:read" }, async (ctx) => Response.json(await readTyped(ctx)));

export const PUT = route({ permission: "settings:write" }, async (ctx, request) => {
  const type = asked(request, "preview") ? previewTyped : typeStart;
  return Response.json(await type(ctx, (await readJson(request)) as TypeStart));
});
