import { type CreateHook, createHook } from "@/lib/hooks/createHook";
import { listHooks } from "@/lib/hooks/listHooks";
import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "hooks:write" }, async (ctx) =>
  Response.json({ items: await listHooks(ctx), next: null }),
);

export const POST = route({ permission: "hooks:write" }, async (ctx, request) =>
  Response.json(await createHook(ctx, (await readJson(request)) as CreateHook), { status: 201 }),
);
