import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";
import { type Leave, leave } from "@/lib/members/leave";

export const POST = route({ session: "required" }, async (ctx, request) => {
  await leave(ctx, (await readJson(request)) as Leave);
  return new Response(null, { status: 204 });
});
