import { type CreateChannel, createChannel } from "@/lib/delivery/createChannel";
import { listChannels } from "@/lib/delivery/listChannels";
import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "deliveries:write" }, async (ctx) =>
  Response.json({ items: await listChannels(ctx), next: null }),
);

export const POST = route({ permission: "deliveries:write" }, async (ctx, request) =>
  Response.json(await createChannel(ctx, (await readJson(request)) as CreateChannel), { status: 201 }),
);
