import { recordChange } from "@/lib/change/recordChange";
import type { RecordChange } from "@/lib/change/recordChangeSchema";
import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";

export const POST = route({ permission: "events:write" }, async (ctx, request) =>
  Response.json(await recordChange(ctx, (await readJson(request)) as RecordChange), { status: 201 }),
);
