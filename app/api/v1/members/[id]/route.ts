import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";
import { type ChangeRole, changeRole } from "@/lib/members/changeRole";
import { removeMember } from "@/lib/members/removeMember";

export const PUT = route<{ id: string }>({ permission: "members:write" }, async (ctx, request, { id }) => {
  await changeRole(ctx, id, (await readJson(request)) as ChangeRole);
  return new Response(null, { status: 204 });
});

export const DELETE = route<{ id: string }>(
  { permission: "members:write" },
  async (ctx, _request, { id }) => {
    await removeMember(ctx, id);
    return new Response(null, { status: 204 });
  },
);
