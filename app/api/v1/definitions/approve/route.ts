import { type ApproveDefinitions, approveDefinitions } from "@/lib/definitions/approveDefinitions";
import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";

export const POST = route({ permission: "settings:write" }, async (ctx, request) => {
  const items = await approveDefinitions(ctx, (await readJson(request)) as ApproveDefinitions);
  return Response.json({ items, next: null });
});
