import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";
import type { TakeBack } from "@/lib/roadmap/confirmationSchema";
import { takeBackConfirmation } from "@/lib/roadmap/takeBackConfirmation";

export const DELETE = route<{ id: string }>({ permission: "roadmap:write" }, async (ctx, request, { id }) =>
  Response.json(await takeBackConfirmation(ctx, id, (await readJson(request)) as TakeBack)),
);
