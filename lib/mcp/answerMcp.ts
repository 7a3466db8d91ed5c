import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import { readJson } from "@/lib/http/readJson";
import { mcpServer } from "@/lib/mcp/mcpServer";
import { ownOrigin } from "@/lib/mcp/ownOrigin";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Answers one message of the Model Context Protocol (Streamable HTTP), as JSON and without a session: everything that a
 * request needs is in it, so any process can answer. A list of messages is refused, as the protocol does since 2025-06-18:
 * each message is a request, and counts as one.
 * @throws Fault `forbidden` for a page of another site; as `readJson`
 */
export async function answerMcp(ctx: Ctx, request: Request): Promise<Response> {
  ownOrigin(request);
  const message = await readJson(request);
  if (Array.isArray(message)) return invalid("One message a request: send each by itself, not in a list.");
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  const server = mcpServer(ctx);
  await server.connect(transport);
  try {
    // the body has been read, within the limits of this API; answers are JSON, whatever else a client would take
    const headers = new Headers(request.headers);
    headers.set("accept", "application/json, text/event-stream");
    const asked = new Request(request.url, { method: "POST", headers });
    return await transport.handleRequest(asked, { parsedBody: message });
  } finally {
    await server.close();
  }
}

/** As JSON-RPC tells that a message is none. */
function invalid(message: string): Response {
  return Response.json({ jsonrpc: "2.0", id: null, error: { code: -32600, message } }, { status: 400 });
}
