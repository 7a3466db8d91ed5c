import { type TakeBack, takeBack } from "@/lib/handover/takeBack";
import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";

export const POST = route<{ id: string }>({ permission: "handovers:write" }, async (ctx, request, { id }) =>
  Response.json(await takeBack(ctx, id, (await readJson(request)) as TakeBack)),
);
