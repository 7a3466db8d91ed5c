import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { faults } from "@/lib/contract/fault";
import { endpoints } from "@/lib/http/endpoints";
import { openapi } from "@/lib/http/openapi";
import { scopes } from "@/lib/tenancy/ctx";

type Document = {
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>;
};

test("every method of every route file under /api/v1, /api/otlp and /api/mcp is described, and nothing else", () => {
  const found: string[] = [];
  const files = ["app/api/v1", "app/api/otlp", "app/api/mcp"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  );
  for (const file of files.filter((name) => name.endsWith("route.ts"))) {
    const path = `/${file}`
      .replace(/^\/app/, "")
      .replace("/route.ts", "")
      .replace(/\[(\w+)\]/g, "{$1}");
    for (const [, method] of readFileSync(file, "utf8").matchAll(
      /export const (GET|POST|PUT|PATCH|DELETE)\b/g,
    )) {
      found.push(`${method} ${path}`);
    }
  }
  expect(found.length).toBeGreaterThan(10);
  expect(endpoints.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(found.sort());
});

test("the description is plain JSON with one name for each operation", () => {
  const document = openapi() as Document;
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  const names = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map((each) => each.operationId),
  );
  expect(new Set(names).size).toBe(endpoints.length);
  expect(names).toContain("putProcessesKey");
});

test("what is asked for and answered is told by the schemas", () => {
  const { paths } = openapi() as { paths: Record<string, Record<string, unknown>> };
  expect(paths["/api/v1/processes/{key}"]?.put).toMatchObject({
    parameters: [
      { name: "key", in: "path", required: true },
      { name: "preview", in: "query", required: false },
    ],
    requestBody: {
      content: {
        "application/json": {
          schema: {
            additionalProperties: false,
            properties: { reopenWindowDays: { minimum: 1, maximum: 30 } },
          },
        },
      },
    },
    responses: { 200: {}, 401: {}, 403: {}, 422: {}, 503: {} },
    security: [{ key: [] }, { session: [] }],
  });
  expect(paths["/api/v1/kpis"]?.get).toMatchObject({
    parameters: expect.arrayContaining([
      expect.objectContaining({ name: "from", in: "query", required: true }),
    ]),
  });
});

test("scopes and failures are those that there are", () => {
  for (const { access } of endpoints) {
    if (typeof access !== "string") expect(scopes).toEqual(expect.arrayContaining([...access]));
  }
  const known = new Set(Object.values(faults).map(({ status }) => status));
  const { paths } = openapi() as Document;
  for (const operation of Object.values(paths).flatMap((path) => Object.values(path))) {
    for (const status of Object.keys(operation.responses)) {
      expect(Number(status) < 300 || known.has(Number(status) as 400)).toBe(true);
    }
  }
});
