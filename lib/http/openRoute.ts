import { address } from "@/lib/contract/address";
import { connection } from "@/lib/db/connection";
import type { Database } from "@/lib/db/database";
import { respond } from "@/lib/http/respond";
import type { RouteContext } from "@/lib/http/route";
import type { Asking } from "@/lib/tenancy/ctx";

/** What a handler for anybody knows: no person, no organisation; `address` is the caller's, to limit attempts by. */
export interface OpenCtx {
  db: Database;
  now: Date;
  address: string;
  request: Asking;
}

/** A Next route handler for anybody, signed in or not (sign-up, invitations). Failures are answered as problems. */
export function openRoute<
  Params extends Record<string, string | string[]> = Record<string, string | string[]>,
>(
  handler: (ctx: OpenCtx, request: Request, params: Params) => Promise<Response>,
): (request: Request, context: RouteContext<Params>) => Promise<Response> {
  return (request, context) =>
    respond(request, async (asking) =>
      handler(
        { db: await connection(), now: new Date(), address: address(request.headers), request: asking },
        request,
        await context.params,
      ),
    );
}
