import { type PreviewHook, previewHook } from "@/lib/hooks/previewHook";
import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";

export const POST = route({ permission: "hooks:write" }, async (ctx, request) =>
  Response.json(await previewHook(ctx, (await readJson(request)) as PreviewHook)),
);
