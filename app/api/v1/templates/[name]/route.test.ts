import { expect, test } from "vitest";
import { createKey } from "@/lib/auth/createKey";
import { type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { templateRows } from "@/lib/imports/templates/templateRows";
import type { Scope } from "@/lib/tenancy/ctx";
import { GET } from "./route";

function ask(name: string, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request(`http://localhost:3000/api/v1/templates/${name}`, { headers });
  return GET(request, { params: Promise.resolve({ name: name.split("?")[0] ?? "" }) });
}

async function key(of: TestOrganisation, scope: Scope) {
  return { authorization: `Bearer ${(await createKey(of, { name: scope, scopes: [scope] })).key}` };
}

test("a table to save, in the language that is asked for or the caller's", async () => {
  const writer = await key(await testOrganisation(), "events:write");
  const answer = await ask("case.closed.csv?language=zh", writer);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(answer.headers.get("content-disposition")).toContain('filename="handover-case.closed-zh.csv"');
  const [header] = templateRows("case.closed", "zh");
  expect((await answer.text()).split("\r\n")[0]).toBe(`\uFEFF${header?.join(",")}`.replace("\uFEFF", ""));
  const own = await ask("case.closed.csv", { ...writer, "accept-language": "zh-CN" });
  expect(await own.text()).toContain("示例-1");
  const workbook = await ask("case.closed.xlsx?language=en", writer);
  expect(workbook.headers.get("content-type")).toContain("spreadsheetml");
  expect(
    Buffer.from(await workbook.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
});

test("who may not bring a file, and names that there are not", async () => {
  const ctx = await testOrganisation();
  expect((await ask("case.closed.csv")).status).toBe(401);
  expect((await ask("case.closed.csv", await key(ctx, "kpis:read"))).status).toBe(403);
  const writer = await key(ctx, "events:write");
  for (const name of ["case.lost.csv", "case.closed.pdf", "case.closed", "toString.csv"])
    expect([name, (await ask(name, writer)).status]).toEqual([name, 404]);
  expect((await ask("case.closed.csv?language=de", writer)).status).toBe(422);
});
