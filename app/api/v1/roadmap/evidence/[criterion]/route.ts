import { route } from "@/lib/http/route";
import { listEvidence } from "@/lib/roadmap/listEvidence";

export const GET = route<{ criterion: string }>(
  { permission: "figures:read" },
  async (ctx, request, { criterion }) =>
    Response.json(await listEvidence(ctx, criterion, Object.fromEntries(new URL(request.url).searchParams))),
);
