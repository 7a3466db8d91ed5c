import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Answers a request whose path holds a %-sequence that is no UTF-8, which no route could read.
 * @returns whether it was one
 */
export function unreadableAddress(request: IncomingMessage, response: ServerResponse): boolean {
  try {
    decodeURIComponent(request.url?.split("?")[0] ?? "");
    return false;
  } catch {
    const detail = "The address holds a %-sequence that is not UTF-8: encode it with encodeURIComponent.";
    const body = { type: "/problems/malformed", title: "The address could not be read", status: 400, detail };
    response.writeHead(400, {
      "Content-Type": "application/problem+json",
      "Cache-Control": "private, no-store",
      Connection: "close",
    });
    response.end(JSON.stringify(body));
    return true;
  }
}
