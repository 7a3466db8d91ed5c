import { route } from "@/lib/http/route";
import { oneImport } from "@/lib/intake/oneImport";
import { removeImport } from "@/lib/intake/removeImport";

export const GET = route<{ id: string }>({ permission: "events:write" }, async (ctx, _request, { id }) =>
  Response.json(await oneImport(ctx, id)),
);

export const DELETE = route<{ id: string }>({ permission: "events:write" }, async (ctx, _request, { id }) => {
  const removed = await removeImport(ctx, id);
  return removed ? Response.json(removed, { status: 202 }) : new Response(null, { status: 204 });
});
