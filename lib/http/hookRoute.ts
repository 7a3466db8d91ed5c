import { Fault } from "@/lib/contract/fault";
import { connection } from "@/lib/db/connection";
import { findHook, type KnownHook } from "@/lib/hooks/findHook";
import { readSignedHeaders, verifySignature } from "@/lib/hooks/verifySignature";
import { admit, rateLimitHeaders } from "@/lib/http/rateLimit";
import { readBody } from "@/lib/http/readBody";
import { respond } from "@/lib/http/respond";
import type { RouteContext } from "@/lib/http/route";
import { ofOrganisation } from "@/lib/observe/requestContext";
import type { Ctx } from "@/lib/tenancy/ctx";

/** What a signed webhook brought. */
export interface HookDelivery {
  hook: KnownHook;
  webhookId: string;
  /** JSON, not parsed yet */
  body: Buffer;
}

/**
 * A Next route handler for signed webhooks: who sends has no key and no session, but a secret to sign with. The handler
 * acts as the webhook itself, which may send events and nothing else. An unknown webhook, a wrong signature and an old
 * one are answered alike.
 */
export function hookRoute(
  handler: (ctx: Ctx, delivery: HookDelivery) => Promise<Response>,
): (request: Request, context: RouteContext<{ id: string }>) => Promise<Response> {
  return (request, context) => {
    const now = new Date();
    let caller: Pick<Ctx, "org" | "actor"> | null = null;
    return respond(
      request,
      async (asking) => {
        onlyJson(request.headers);
        const { id } = await context.params;
        const db = await connection();
        const delivery = await verified(request, await findHook(db, id, now), now);
        const { org } = delivery.hook;
        caller = { org, actor: { kind: "key", id, scopes: ["events:write"] } };
        ofOrganisation(org);
        admit(caller, now, true);
        return handler({ ...caller, db, now, request: asking }, delivery);
      },
      () => (caller ? rateLimitHeaders(caller, new Date()) : {}),
    );
  };
}

/** Decided by the headers alone, before anything is looked up: it tells nothing of which webhooks there are. */
function onlyJson(headers: Headers): void {
  const type = (headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (!/^\w[^,]*[/+]json$/.test(type)) {
    throw new Fault("unsupported-media-type", "Send JSON, with Content-Type: application/json.");
  }
  // what is signed are the bytes as sent, and nothing is unpacked before its signature was found right
  if ((headers.get("content-encoding") ?? "identity").trim().toLowerCase() !== "identity") {
    throw new Fault("unsupported-media-type", "Send webhooks unpacked, without Content-Encoding.");
  }
}

async function verified(request: Request, hook: KnownHook | null, now: Date): Promise<HookDelivery> {
  const headers = readSignedHeaders(request.headers, now);
  if (hook === null || headers === null) throw wrong();
  const body = await readBody(request);
  if (!verifySignature(headers, body, hook.secrets)) throw wrong();
  return { hook, webhookId: headers.id, body };
}

function wrong(): Fault {
  return new Fault(
    "unauthenticated",
    "No webhook with this address, signature and time: check the address, the secret and the sender's clock.",
  );
}
