import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";
import { changeProcess } from "@/lib/settings/changeProcess";
import type { ChangeProcess } from "@/lib/settings/processSchema";

export const PUT = route<{ key: string }>({ permission: "processes:write" }, async (ctx, request, { key }) =>
  Response.json(await changeProcess(ctx, key, (await readJson(request)) as ChangeProcess)),
);
