import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";
import { confirm } from "@/lib/roadmap/confirm";
import type { Confirm } from "@/lib/roadmap/confirmationSchema";
import { listConfirmations } from "@/lib/roadmap/listConfirmations";

export const GET = route({ permission: "figures:read" }, async (ctx) =>
  Response.json({ items: await listConfirmations(ctx), next: null }),
);

export const POST = route({ permission: "roadmap:write" }, async (ctx, request) =>
  Response.json(await confirm(ctx, (await readJson(request)) as Confirm), { status: 201 }),
);
