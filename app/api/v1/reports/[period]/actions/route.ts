import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";
import type { AddAction } from "@/lib/report/actionInput";
import { addAction } from "@/lib/report/addAction";

export const POST = route<{ period: string }>(
  { permission: "report:write" },
  async (ctx, request, { period }) =>
    Response.json(await addAction(ctx, period, (await readJson(request)) as AddAction), { status: 201 }),
);
