import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";
import { type CreateShare, createShare } from "@/lib/report/share/createShare";
import { listShares } from "@/lib/report/share/listShares";

export const GET = route<{ period: string }>({ permission: "report:share" }, async (ctx, _, { period }) =>
  Response.json({ items: await listShares(ctx, period), next: null }),
);

export const POST = route<{ period: string }>(
  { permission: "report:share" },
  async (ctx, request, { period }) =>
    Response.json(await createShare(ctx, period, (await readJson(request)) as CreateShare), { status: 201 }),
);
