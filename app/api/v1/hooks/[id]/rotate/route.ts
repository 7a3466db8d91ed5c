import { Fault } from "@/lib/contract/fault";
import { rotateHook } from "@/lib/hooks/rotateHook";
import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";

export const POST = route<{ id: string }>({ permission: "hooks:write" }, async (ctx, request, { id }) => {
  const given = await readJson(request);
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new Fault("invalid", 'The body must be an object: {} for a new secret, or {"secret": "whsec_…"}.');
  }
  return Response.json(await rotateHook(ctx, { ...given, id }));
});
