import type { Enter } from "@/lib/entries/enter";
import { enter, previewEntry } from "@/lib/entries/enter";
import { listEntered } from "@/lib/entries/listEntered";
import { asked } from "@/lib/http/asked";
import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "figures:read" }, async (ctx, request) =>
  Response.json(await listEntered(ctx, Object.fromEntries(new URL(request.url).searchParams))),
);

export const POST = route({ permission: "settings:write" }, async (ctx, request) => {
  const preview = asked(request, "preview");
  const entry = (await readJson(request)) as Enter;
  if (preview) return Response.json(await previewEntry(ctx, entry));
  const { stored, ...answer } = await enter(ctx, entry);
  return Response.json(answer, { status: stored === "accepted" ? 201 : 200 });
});
