import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";
import type { ChangeAction } from "@/lib/report/actionInput";
import { changeAction } from "@/lib/report/changeAction";

export const PUT = route<{ id: string }>({ permission: "report:write" }, async (ctx, request, { id }) => {
  await changeAction(ctx, id, (await readJson(request)) as ChangeAction);
  return new Response(null, { status: 204 });
});
