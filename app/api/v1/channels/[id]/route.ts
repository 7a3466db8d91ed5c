import { type ChangeChannel, changeChannel } from "@/lib/delivery/changeChannel";
import { endChannel } from "@/lib/delivery/endChannel";
import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";

export const PUT = route<{ id: string }>({ permission: "deliveries:write" }, async (ctx, request, { id }) => {
  await changeChannel(ctx, id, (await readJson(request)) as ChangeChannel);
  return new Response(null, { status: 204 });
});

export const DELETE = route<{ id: string }>(
  { permission: "deliveries:write" },
  async (ctx, _request, { id }) => {
    await endChannel(ctx, id);
    return new Response(null, { status: 204 });
  },
);
