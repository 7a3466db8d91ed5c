import { route } from "@/lib/http/route";
import { revokeShare } from "@/lib/report/share/revokeShare";

export const DELETE = route<{ id: string }>({ permission: "report:share" }, async (ctx, _, { id }) => {
  await revokeShare(ctx, id);
  return new Response(null, { status: 204 });
});
