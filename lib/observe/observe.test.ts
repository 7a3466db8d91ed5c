import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import pino from "pino";
import { expect, test, vi } from "vitest";
import { statements } from "@/lib/db/statements";
import { testDatabase, testOrganisation } from "@/lib/db/testing";
import { metricsAccess } from "@/lib/http/metricsAccess";
import { receive } from "@/lib/ingest/receive";
import { enqueue } from "@/lib/jobs/enqueue";
import { metricsText } from "@/lib/observe/metricsText";
import { observed } from "@/lib/observe/observed";
import { currentRequest, inRequest, ofOrganisation } from "@/lib/observe/requestContext";
import { routePatterns } from "@/lib/observe/routePatterns";
import packageFile from "@/package.json" with { type: "json" };

const lines: string[] = [];
vi.mock("@/lib/log", () => {
  const to = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const logger = pino({ base: null, mixin: () => ({ ...currentRequest() }) }, to);
  return { log: () => logger };
});

function manifest(): string {
  const file = join(mkdtempSync(join(tmpdir(), "handover-routes-")), "routes-manifest.json");
  const route = (page: string, regex: string) => ({ page, regex });
  writeFileSync(
    file,
    JSON.stringify({
      staticRoutes: [route("/", "^/(?:/)?$"), route("/api/v1/events", "^/api/v1/events(?:/)?$")],
      dynamicRoutes: [
        route("/shared/[token]", "^/shared/([^/]+?)(?:/)?$"),
        route("/[org]", "^/([^/]+?)(?:/)?$"),
        route("/api/auth/[...nextauth]", "^/api/auth/(.+?)(?:/)?$"),
      ],
    }),
  );
  return file;
}

test("an address is told by the pattern of its route, and a strange one by none of its words", () => {
  const patternOf = routePatterns(manifest());
  const found = [
    "/",
    "/my-firm?x=1",
    "/shared/s3cret",
    "/api/v1/events/",
    "/_next/static/a.js",
    "/a/b/c",
    "/api/auth/x/y",
  ];
  expect(found.map(patternOf)).toEqual([
    ...["/", "/[org]", "/shared/[token]", "/api/v1/events", "/_next", "other", "/api/auth/[...nextauth]"],
  ]);
  expect(routePatterns("/nowhere")("/shared/s3cret")).toBe("other");
});

test("every line of a request says which; no secret of its address, headers or body is in any", async () => {
  const patternOf = routePatterns(manifest());
  const { log } = await import("@/lib/log");
  const server = createServer((request, response) =>
    observed(request, response, patternOf(request.url ?? ""), () => {
      void (async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        ofOrganisation("00000000-0000-4000-8000-000000000001");
        log().warn("half way");
        response.statusCode = 404;
        response.end("gone");
      })();
    }),
  ).listen(0);
  const { port } = server.address() as AddressInfo;
  const marker = "m4rker-of-a-secret";
  const answer = await fetch(`http://localhost:${port}/shared/${marker}?token=${marker}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${marker}`,
      cookie: `session=${marker}`,
      "x-request-id": `bad id ${marker}`,
    },
    body: JSON.stringify({ password: marker }),
  });
  await answer.text();
  const own = await fetch(`http://localhost:${port}/`, { headers: { "x-request-id": "my-own-id-1" } });
  await own.text();
  await vi.waitFor(() => expect(lines.length).toBe(4));
  server.close();
  const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(told[1]).toMatchObject({
    msg: "request",
    requestId: answer.headers.get("x-request-id"),
    method: "POST",
    route: "/shared/[token]",
    status: 404,
    organisation: "00000000-0000-4000-8000-000000000001",
    ms: expect.any(Number),
  });
  expect(told[0]).toMatchObject({ msg: "half way", requestId: told[1]?.requestId });
  expect(Object.keys(told[0] ?? {}).sort()).toEqual([
    "level",
    "method",
    "msg",
    "organisation",
    "requestId",
    "route",
    "time",
  ]);
  expect(told[3]).toMatchObject({ requestId: "my-own-id-1", route: "/" });
  expect(lines.join("")).not.toContain(marker);
});

test("requests that run side by side keep their own", async () => {
  const of = (requestId: string, wait: number) =>
    inRequest({ requestId, method: "GET", route: "/" }, async () => {
      await new Promise((resolve) => setTimeout(resolve, wait));
      return currentRequest()?.requestId;
    });
  expect(await Promise.all([of("one", 10), of("two", 5)])).toEqual(["one", "two"]);
  expect(currentRequest()).toBeUndefined();
});

test("metrics count events, jobs and connections, and name no organisation", async () => {
  const ctx = await testOrganisation();
  const before = await metricsText(testDatabase);
  const event = {
    id: "1",
    source: "s",
    type: "case.opened",
    time: ctx.now,
    data: { process: "p", case: "c" },
  };
  const value = JSON.parse(JSON.stringify(event));
  await receive(ctx, [{ index: 0, value }]);
  await receive(ctx, [
    { index: 0, value },
    { index: 1, value: { ...value, id: "2", type: "nothing" } },
  ]);
  await statements(ctx, (run) => enqueue(run, ctx, "import", "x", new Date(Date.now() + 3_600_000)));
  const after = await metricsText(testDatabase);
  const rose = (name: string) => sampleOf(after, name) - sampleOf(before, name);
  for (const verdict of ["accepted", "duplicate", "refused"]) {
    expect(rose(`handover_ingest_events_total{verdict="${verdict}"}`), verdict).toBe(1);
  }
  expect(sampleOf(after, 'handover_jobs{kind="import",state="waiting"}')).toBeGreaterThanOrEqual(1);
  expect(sampleOf(after, 'handover_database_connections{state="total"}')).toBeGreaterThanOrEqual(1);
  expect(sampleOf(after, `handover_info{version="${packageFile.version}"}`)).toBe(1);
  for (const secret of [ctx.org, ctx.slug, ctx.marker]) expect(after).not.toContain(secret);
});

test("while the database is away, what the process knows is told within moments", async () => {
  const began = performance.now();
  const text = await metricsText(() => new Promise(() => {}), 50);
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(text).toContain("process_resident_memory_bytes");
  expect(text).not.toContain("handover_jobs{");
});

test("closed without a token, refused with another, open with it", () => {
  const token = "a-token-of-16-chars-or-more";
  expect(metricsAccess(undefined, null)).toBe("closed");
  expect(metricsAccess(undefined, "Bearer undefined")).toBe("closed");
  const wrong = [
    null,
    "",
    "Bearer",
    "Bearer ",
    `Basic ${token}`,
    `Bearer ${token}x`,
    `Bearer ${token.slice(1)}`,
  ];
  expect(wrong.map((sent) => metricsAccess(token, sent))).toEqual(wrong.map(() => "wrong"));
  expect(metricsAccess(token, `Bearer ${token}`)).toBe("open");
});

test("every metric that the dashboard asks for is one that there is, with the labels that it goes by", async () => {
  const text = await metricsText(testDatabase);
  const known = new Set([...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name));
  const { panels } = JSON.parse(readFileSync("ops/grafana.json", "utf8")) as {
    panels: { title: string; targets: { expr: string }[] }[];
  };
  const asked = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
  expect(asked.length).toBeGreaterThanOrEqual(12);
  for (const expression of asked) {
    const names = expression.match(/\b(?:handover|process|nodejs)_\w+/g) ?? [];
    expect(names.length, expression).toBeGreaterThan(0);
    for (const name of names) expect([...known], expression).toContain(name.replace(/_bucket$/, ""));
  }
});

function sampleOf(text: string, name: string): number {
  const line = text.split("\n").find((each) => each.startsWith(`${name} `));
  return Number(line?.split(" ").at(-1) ?? 0);
}
