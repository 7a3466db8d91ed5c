import { route } from "@/lib/http/route";
import { recogniseImport } from "@/lib/intake/recogniseImport";

export const GET = route<{ id: string }>({ permission: "events:write" }, async (ctx, request, { id }) => {
  const { organisation: _, ...reading } = Object.fromEntries(new URL(request.url).searchParams);
  return Response.json(await recogniseImport(ctx, id, reading));
});
