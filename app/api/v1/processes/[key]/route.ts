import { asked } from "@/lib/http/asked";
import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";
import { changeProcess, previewProcess } from "@/lib/settings/changeProcess";
import type { ChangeProcess } from "@/lib/settings/processSchema";

export const PUT = route<{ key: string }>(
  { permission: "processes:write" },
  async (ctx, request, { key }) => {
    const change = asked(request, "preview") ? previewProcess : changeProcess;
    return Response.json(await change(ctx, key, (await readJson(request)) as ChangeProcess));
  },
);
