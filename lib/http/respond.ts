import { randomUUID } from "node:crypto";
import { address } from "@/lib/contract/address";
import { problem } from "@/lib/http/problem";
import type { Asking } from "@/lib/tenancy/ctx";

/**
 * Runs what answers a request, turns whatever it throws into a problem, and sets what every answer carries:
 * `X-Request-Id` (the caller's own if it sent a plain one), `Cache-Control: private, no-store`, and
 * what `more` gives once the answer is known.
 */
export async function respond(
  request: Request,
  work: (asking: Asking) => Promise<Response>,
  more: () => Record<string, string> = () => ({}),
): Promise<Response> {
  const given = request.headers.get("x-request-id") ?? "";
  const requestId = /^[\w.-]{8,100}$/.test(given) ? given : randomUUID();
  const from = address(request.headers);
  const asking = { id: requestId, address: from === "unknown" ? null : from };
  // which route it was, the log knows by itself; the path may hold a token
  const response = await work(asking).catch((error) => problem(error, { requestId, method: request.method }));
  return withHeaders(response, {
    "X-Request-Id": requestId,
    "Cache-Control": "private, no-store",
    ...more(),
  });
}

function withHeaders(response: Response, headers: Record<string, string>): Response {
  try {
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  } catch {
    // the headers of a redirect or a fetched response are immutable
    return withHeaders(new Response(response.body, response), headers);
  }
}
