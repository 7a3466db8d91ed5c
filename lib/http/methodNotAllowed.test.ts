import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { methodNotAllowed } from "@/lib/http/methodNotAllowed";

/** What was answered, or null where the request was left to others. */
function ask(method: string, url: string) {
  const answer: { status?: number; headers?: Record<string, string>; body?: string } = {};
  const response = {
    writeHead: (status: number, headers: Record<string, string>) =>
      Object.assign(answer, { status, headers }),
    end: (body: string) => Object.assign(answer, { body }),
  };
  return methodNotAllowed({ method, url } as IncomingMessage, response as unknown as ServerResponse)
    ? answer
    : null;
}

test.each([
  ["PUT", "/api/v1/events", "GET, HEAD, POST, DELETE, OPTIONS"],
  ["DELETE", "/api/v1/kpis?from=2026-01-01", "GET, HEAD, OPTIONS"],
  ["POST", "/api/v1/imports/5/rejected.csv", "GET, HEAD, OPTIONS"],
  ["GET", "/api/otlp/v1/traces", "POST, OPTIONS"],
  ["TRACE", "/sign-in", "GET, HEAD, POST, PUT, DELETE, OPTIONS"],
  ["TRACE", "/api/v1/events", "GET, HEAD, POST, DELETE, OPTIONS"],
])("%s %s is answered with what may be sent", (method, url, allow) => {
  const answer = ask(method, url);
  expect(answer).toMatchObject({ status: 405, headers: { Allow: allow } });
  expect(JSON.parse(answer?.body ?? "")).toMatchObject({ type: "/problems/method-not-allowed", status: 405 });
});

test.each([
  ["POST", "/api/v1/events?atomic=true"],
  ["HEAD", "/api/v1/kpis"],
  ["OPTIONS", "/api/v1/events"],
  ["PUT", "/api/v1/processes/support"],
  ["PUT", "/api/v1/no-such-thing"],
  ["GET", "/sign-in"],
  ["DELETE", "/api/v1/imports/5"],
])("%s %s is left to its route", (method, url) => {
  expect(ask(method, url)).toBeNull();
});
