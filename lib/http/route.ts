import { connection } from "@/lib/db/connection";
import { authenticate } from "@/lib/http/authenticate";
import { processorTurn } from "@/lib/http/processorTurn";
import { admit, rateLimitHeaders } from "@/lib/http/rateLimit";
import { respond } from "@/lib/http/respond";
import { ofOrganisation } from "@/lib/observe/requestContext";
import type { Ctx } from "@/lib/tenancy/ctx";
import type { Permission } from "@/lib/tenancy/permissions";
import { require, visitorsLook } from "@/lib/tenancy/require";

export interface RouteOptions {
  /** checked before the handler runs; absent: any role and any scope may ask (the verb decides) */
  permission?: Permission;
  /** `required`: who looks at pages, a signed-in person or a visitor, no API key. Default `allowed`: keys too */
  session?: "required" | "allowed";
  /** the request brings events: it must also pass the limit of events a minute, which `chargeEvents` draws on */
  events?: boolean;
}

/** What Next gives a route handler beside the request. */
export interface RouteContext<Params> {
  params: Promise<Params>;
}

/**
 * A Next route handler for one organisation's callers:
 *
 *     export const GET = route<{ key: string }>({ permission: "processes:read" }, async (ctx, request, { key }) =>
 *       Response.json(await readProcess(ctx, key)));
 *
 * Signs the caller in (`authenticate`), counts the request (`rateLimit`), checks the permission, and answers what the
 * handler throws as a problem (`problem`). Visitors of the sample firm get no further than reads. `ctx.now` is the
 * time at which the request came; a visitor's is that of the sample firm.
 */
export function route<Params extends Record<string, string | string[]> = Record<string, string | string[]>>(
  options: RouteOptions,
  handler: (ctx: Ctx, request: Request, params: Params) => Promise<Response>,
): (request: Request, context: RouteContext<Params>) => Promise<Response> {
  return (request, context) => {
    const now = new Date();
    let caller: Pick<Ctx, "org" | "actor"> | null = null;
    return respond(
      request,
      async (asking) => {
        const db = await connection();
        const asked = await authenticate(db, request, now, options.session === "required");
        caller = asked;
        ofOrganisation(asked.org);
        admit(asked, now, options.events);
        if (asked.actor.kind === "visitor" && !reads(request)) throw visitorsLook();
        // what is sent is gathered into few commits: it must not come one by one
        if (request.method === "GET") await processorTurn(asked.org);
        const ctx: Ctx = { ...asked, db, request: asking };
        if (options.permission) require(ctx, options.permission);
        return handler(ctx, withoutOrganisation(request), await context.params);
      },
      () => (caller ? rateLimitHeaders(caller, new Date()) : {}),
    );
  };
}

function reads({ method }: Request): boolean {
  return method === "GET" || method === "HEAD";
}

/** A link names its organisation in the address; what the handler reads from it are the question's own parameters. */
function withoutOrganisation(request: Request): Request {
  const url = new URL(request.url);
  if (!url.searchParams.has("organisation")) return request;
  url.searchParams.delete("organisation");
  return new Request(url, request);
}
