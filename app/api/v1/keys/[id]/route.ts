import { revokeKey } from "@/lib/auth/revokeKey";
import { route } from "@/lib/http/route";

export const DELETE = route<{ id: string }>({ permission: "keys:write" }, async (ctx, _request, { id }) => {
  await revokeKey(ctx, { id });
  return new Response(null, { status: 204 });
});
