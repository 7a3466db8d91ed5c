import { receiveHook } from "@/lib/hooks/receiveHook";
import { revokeHook } from "@/lib/hooks/revokeHook";
import { hookRoute } from "@/lib/http/hookRoute";
import { chargeEvents } from "@/lib/http/rateLimit";
import { route } from "@/lib/http/route";

/** A webhook comes: signed, without a key or a session. */
export const POST = hookRoute(async (ctx, delivery) => {
  const answer = await receiveHook(ctx, delivery);
  chargeEvents(ctx, answer.received, ctx.now);
  return Response.json(answer);
});

export const DELETE = route<{ id: string }>({ permission: "hooks:write" }, async (ctx, _request, { id }) => {
  await revokeHook(ctx, { id });
  return new Response(null, { status: 204 });
});
