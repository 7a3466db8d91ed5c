import { route } from "@/lib/http/route";
import { revokeInvitation } from "@/lib/members/revokeInvitation";

export const DELETE = route<{ id: string }>(
  { permission: "members:write" },
  async (ctx, _request, { id }) => {
    await revokeInvitation(ctx, id);
    return new Response(null, { status: 204 });
  },
);
