import { allChannels } from "@/lib/delivery/allChannels";
import { tryChannel } from "@/lib/delivery/tryChannel";
import { route } from "@/lib/http/route";

export const POST = route<{ id: string }>({ permission: "deliveries:write" }, async (ctx, _request, { id }) =>
  Response.json(await tryChannel(ctx, id, allChannels())),
);
