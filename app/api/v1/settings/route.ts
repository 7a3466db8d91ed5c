import { asked } from "@/lib/http/asked";
import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";
import { changeSettings, previewSettings } from "@/lib/settings/changeSettings";
import type { ChangeSettings } from "@/lib/settings/changeSettingsSchema";
import { readSettings } from "@/lib/settings/readSettings";

export const GET = route({ permission: "settings:read" }, async (ctx) =>
  Response.json(await readSettings(ctx)),
);

export const PUT = route({ permission: "settings:write" }, async (ctx, request) => {
  const preview = asked(request, "preview");
  const change = (await readJson(request)) as ChangeSettings;
  if (preview) return Response.json(await previewSettings(ctx, change));
  const { settings, job } = await changeSettings(ctx, change);
  return job === null ? Response.json(settings) : Response.json({ job, ...settings }, { status: 202 });
});
