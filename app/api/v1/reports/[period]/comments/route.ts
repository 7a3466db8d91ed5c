import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";
import { type AddComment, addComment } from "@/lib/report/comments";

export const POST = route<{ period: string }>(
  { permission: "report:write" },
  async (ctx, request, { period }) =>
    Response.json(await addComment(ctx, period, (await readJson(request)) as AddComment), { status: 201 }),
);
