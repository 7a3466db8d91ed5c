import { type CreateKey, createKey } from "@/lib/auth/createKey";
import { listKeys } from "@/lib/auth/listKeys";
import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "keys:write" }, async (ctx) =>
  Response.json({ items: await listKeys(ctx), next: null }),
);

export const POST = route({ permission: "keys:write" }, async (ctx, request) =>
  Response.json(await createKey(ctx, (await readJson(request)) as CreateKey), { status: 201 }),
);
