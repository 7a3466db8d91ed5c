import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";
import { type TransferOwnership, transferOwnership } from "@/lib/members/transferOwnership";

export const POST = route(
  { permission: "organisation:transfer", session: "required" },
  async (ctx, request) => {
    await transferOwnership(ctx, (await readJson(request)) as TransferOwnership);
    return new Response(null, { status: 204 });
  },
);
