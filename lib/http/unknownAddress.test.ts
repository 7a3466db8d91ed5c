import { readdirSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { unknownAddress } from "@/lib/http/unknownAddress";

/** What was answered, or null where the request was left to others. */
function ask(url: string) {
  const answer: { status?: number; headers?: Record<string, string>; body?: string } = {};
  const response = {
    writeHead: (status: number, headers: Record<string, string>) =>
      Object.assign(answer, { status, headers }),
    end: (body: string) => Object.assign(answer, { body }),
  };
  return unknownAddress({ url } as IncomingMessage, response as unknown as ServerResponse) ? answer : null;
}

test.each([
  "/api/v1/event",
  "/api/v1/event?atomic=true",
  "/api/v1/kpis/aar/x",
  "/api/v2/events",
  "/api",
  "/api/",
])("%s is answered as a problem that says where the addresses are", (url) => {
  const answer = ask(url);
  expect(answer?.headers?.["Content-Type"]).toContain("problem+json");
  expect(JSON.parse(answer?.body ?? "")).toMatchObject({
    ...{ type: "/problems/not-found", status: 404 },
    detail: expect.stringContaining("/api/openapi.json"),
  });
});

test.each(["/", "/sign-in", "/apis", "/acme/data", "/acme/api/x"])("%s is a page's", (url) => {
  expect(ask(url)).toBeNull();
});

test("no route file is taken for none", () => {
  const files = readdirSync("app/api", { recursive: true, encoding: "utf8" });
  const routes = files
    .filter((name) => name.endsWith("/route.ts"))
    .map((name) => `/api/${name.replace(/\/route\.ts$/, "").replace(/\[[.\w]+\]/g, "客-1")}`);
  expect(routes.length).toBeGreaterThan(50);
  expect(routes.flatMap((path) => [path, `${path}/`, `${path}?a=b`]).filter((path) => ask(path))).toEqual([]);
  expect(ask("/api/auth/callback/oidc?code=1")).toBeNull();
});
