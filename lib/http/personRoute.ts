import type { CurrentPerson } from "@/lib/auth/session";
import { signedIn } from "@/lib/http/authenticate";
import { type OpenCtx, openRoute } from "@/lib/http/openRoute";
import type { RouteContext } from "@/lib/http/route";

/** A Next route handler for a signed-in person, outside any organisation (the list of theirs, their sessions). */
export function personRoute<
  Params extends Record<string, string | string[]> = Record<string, string | string[]>,
>(
  handler: (ctx: OpenCtx & { person: CurrentPerson }, request: Request, params: Params) => Promise<Response>,
): (request: Request, context: RouteContext<Params>) => Promise<Response> {
  return openRoute<Params>(async (ctx, request, params) =>
    handler({ ...ctx, person: await signedIn(ctx.db, request) }, request, params),
  );
}
