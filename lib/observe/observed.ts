import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "@/lib/log";
import { metrics } from "@/lib/observe/metrics";
import { ended, inRequest, type RequestContext } from "@/lib/observe/requestContext";

/**
 * Answers a request by `answer`, counts it and writes one line of it when it has ended: method, route, status,
 * milliseconds, organisation. Its id is the caller's own if it sent a plain one; it is in the answer, and on every line
 * that is written meanwhile. Addresses and headers are not written: they may hold secrets.
 */
export function observed(
  request: IncomingMessage,
  response: ServerResponse,
  route: string,
  answer: () => void,
): void {
  const sent = request.headers["x-request-id"]?.toString() ?? "";
  const requestId = /^[\w.-]{8,100}$/.test(sent) ? sent : randomUUID();
  request.headers["x-request-id"] = requestId;
  response.setHeader("X-Request-Id", requestId);
  const method = methods.has(request.method ?? "") ? (request.method ?? "") : "other";
  const context: RequestContext = { requestId, method, route };
  const began = performance.now();
  response.once("close", () => {
    ended(context);
    const seconds = (performance.now() - began) / 1000;
    // who left before the answer was whole is told apart
    const status = response.writableFinished ? response.statusCode : 499;
    const { requests, duration } = metrics();
    requests.inc({ method, route, status });
    duration.observe({ method, route }, seconds);
    if (quiet.has(route)) return;
    inRequest(context, () => log().info({ status, ms: Math.round(seconds * 10_000) / 10 }, "request"));
  });
  inRequest(context, answer);
}

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Asked for every few seconds, or a dozen times a page. */
const quiet = new Set(["/api/health", "/api/ready", "/api/metrics", "/_next"]);
