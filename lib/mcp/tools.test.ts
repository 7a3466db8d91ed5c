import { expect, test } from "vitest";
import { endpoints } from "@/lib/http/endpoints";
import { jsonSchema } from "@/lib/http/jsonSchema";
import { describeTool } from "@/lib/mcp/describeTool";
import { tools } from "@/lib/mcp/tools";
import { permissions } from "@/lib/tenancy/permissions";

const endpointOf = (name: string) =>
  endpoints.find(({ method, path }) => `${method} ${path}` === name) ?? expect.fail(name);

test.each(tools.map((tool) => [tool.name, tool] as const))(
  "%s asks for what its call of the API asks for, and lets in the same keys",
  (_name, tool) => {
    const { access, query, body, path } = endpointOf(tool.endpoint);
    expect([...permissions[tool.permission].scopes].sort()).toEqual([...access].sort());
    const asked = query ?? body?.schema;
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, part]) => part);
    const theirs = asked ? (jsonSchema.asked(asked).properties as Record<string, object>) : {};
    const { properties: ours = {} } = describeTool(tool).inputSchema as {
      properties?: Record<string, object>;
    };
    expect(Object.keys(ours)).toEqual(expect.arrayContaining([...names, ...Object.keys(theirs)]));
    // told in the API's own way, but for what is said beside it
    for (const [name, { default: _, description: __, ...schema }] of Object.entries(
      theirs as Record<string, { default?: unknown; description?: string }>,
    )) {
      expect(ours[name], name).toMatchObject(schema);
    }
  },
);

test("every tool says what it is, when to use it, and what it changes", () => {
  const listed = tools.map(describeTool);
  expect(new Set(listed.map(({ name }) => name)).size).toBe(listed.length);
  for (const { name, title, description = "", annotations, inputSchema, outputSchema } of listed) {
    expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
    expect(title).toBeTruthy();
    expect(description.length, name).toBeGreaterThan(120);
    expect(inputSchema).toMatchObject({ type: "object", additionalProperties: false });
    expect(outputSchema).toMatchObject({ type: "object" });
    expect(annotations).toMatchObject({ destructiveHint: false, openWorldHint: false });
  }
  const writing = listed.filter(({ annotations }) => !annotations?.readOnlyHint).map(({ name }) => name);
  expect(writing).toEqual(["record_change", "add_report_action"]);
  for (const { name, annotations } of listed) {
    expect(annotations?.idempotentHint, name).toBe(!writing.includes(name));
  }
});

test("what reads is a GET, what writes is none", () => {
  for (const { endpoint, writes } of tools) expect(endpoint.startsWith("GET ")).toBe(writes !== true);
});
