import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";
import { putTargets } from "@/lib/roadmap/putTargets";
import type { PutTargets } from "@/lib/roadmap/putTargetsSchema";
import { readRoadmapAnswer } from "@/lib/roadmap/readRoadmapAnswer";

export const GET = route({ permission: "figures:read" }, async (ctx) =>
  Response.json(await readRoadmapAnswer(ctx)),
);

export const PUT = route({ permission: "roadmap:write" }, async (ctx, request) => {
  await putTargets(ctx, (await readJson(request)) as PutTargets);
  return Response.json(await readRoadmapAnswer(ctx));
});
