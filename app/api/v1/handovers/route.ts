import { decideHandover } from "@/lib/handover/decideHandover";
import type { DecideHandover } from "@/lib/handover/handoverSchema";
import { listHandovers } from "@/lib/handover/listHandovers";
import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";

export const GET = route({ permission: "figures:read" }, async (ctx, request) => {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return Response.json(await listHandovers(ctx, query));
});

export const POST = route({ permission: "handovers:write" }, async (ctx, request) =>
  Response.json(await decideHandover(ctx, (await readJson(request)) as DecideHandover), { status: 201 }),
);
