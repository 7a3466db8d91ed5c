import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { POST } from "@/app/api/v1/events/route";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

/**
 * Answers `POST /api/v1/events` by the route's own handler without going through Next, which takes longer over a request
 * than the storing of one event does.
 * @returns false for any other request, which is left as it was
 */
export function direct(request: IncomingMessage, response: ServerResponse): boolean {
  const [path] = (request.url ?? "").split("?", 1);
  if (request.method !== "POST" || path !== "/api/v1/events") return false;
  answer(request, response).catch((error: Error) => {
    log().warn({ error: error.message }, "an answer could not be sent");
    response.destroy();
  });
  return true;
}

async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const headers = new Headers();
  for (let at = 0; at < incoming.rawHeaders.length; at += 2) {
    const name = incoming.rawHeaders[at] ?? "";
    if (!["x-forwarded-for", "x-request-id"].includes(name.toLowerCase()))
      headers.append(name, incoming.rawHeaders[at + 1] ?? "");
  }
  // as the server has found it out, whatever was sent
  headers.set("x-forwarded-for", String(incoming.headers["x-forwarded-for"] ?? ""));
  headers.set("x-request-id", String(incoming.headers["x-request-id"] ?? ""));
  const request = new Request(new URL(incoming.url ?? "", env().NEXTAUTH_URL), {
    method: "POST",
    headers,
    body: await bodyOf(incoming),
    duplex: "half",
  } as RequestInit);
  const answered = await POST(request, { params: Promise.resolve({}) });
  // refused before all of it was read: what is still to come would be taken for the next request's, or hold it up
  if (!incoming.complete) response.setHeader("Connection", "close");
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  const text = Buffer.from(await answered.arrayBuffer());
  response.end(text);
}

/** A short body is read at once: a stream of the web's kind costs more than the rest of the request. */
async function bodyOf(incoming: IncomingMessage): Promise<BodyInit> {
  const length = Number(incoming.headers["content-length"] ?? Number.NaN);
  if (!(length <= short)) return Readable.toWeb(incoming) as ReadableStream;
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const short = 64 * 1024;
