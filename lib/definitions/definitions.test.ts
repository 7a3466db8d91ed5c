import { expect, test } from "vitest";
import { POST } from "@/app/api/v1/definitions/approve/route";
import { GET } from "@/app/api/v1/definitions/route";
import { createKey } from "@/lib/auth/createKey";
import { statements } from "@/lib/db/statements";
import { as, testOrganisation } from "@/lib/db/testing";
import { transaction } from "@/lib/db/transaction";
import { approveDefinitions } from "@/lib/definitions/approveDefinitions";
import { listDefinitions } from "@/lib/definitions/listDefinitions";
import { kpiKeys } from "@/lib/kpi/answer";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { versionOf } from "@/lib/kpi/catalog/versionOf";
import type { Ctx } from "@/lib/tenancy/ctx";

const admin = { kind: "person", id: "0b7f8e7e-9a53-4a64-8b88-7d2f6f6f1a11", role: "admin" } as const;
const now = new Date("2026-06-15T04:00:00Z");
const aar = versionOf(catalog.aar);

const of = async (ctx: Ctx, kpi: string) => (await listDefinitions(ctx)).find(({ key }) => key === kpi);
const log = (ctx: Ctx) =>
  transaction(ctx, (tx) =>
    tx.auditEntry.findMany({ where: { organisationId: ctx.org, action: "definition.approved" } }),
  );

test("nothing is approved to begin with; an approval is of a version, by somebody, and in the log", async () => {
  const ctx = as(await testOrganisation({ now }), admin);
  const before = await listDefinitions(ctx);
  expect(before.map(({ key }) => key)).toEqual(kpiKeys);
  expect(new Set(before.map(({ state }) => state))).toEqual(new Set(["never"]));
  await approveDefinitions(ctx, { definitions: { aar, fcr: versionOf(catalog.fcr) } });
  expect(await of(ctx, "aar")).toMatchObject({
    ...{ version: aar, state: "approved", text: catalog.aar.text },
    approval: {
      version: aar,
      at: "2026-06-15T04:00:00.000000Z",
      by: { kind: "person", id: admin.id, name: null },
    },
  });
  expect((await of(ctx, "cts"))?.state).toBe("never");
  expect((await log(ctx)).map(({ subject, after }) => [subject, after])).toEqual(
    expect.arrayContaining([["definition:aar", { version: aar }]]),
  );
  // again: the first approval stays
  await approveDefinitions({ ...ctx, now: new Date() }, { definitions: { aar } });
  expect((await of(ctx, "aar"))?.approval?.at).toBe("2026-06-15T04:00:00.000000Z");
  expect(await log(ctx)).toHaveLength(2);
});

test("a definition that is another since its approval says so, until it is approved again", async () => {
  const ctx = as(await testOrganisation({ now }), admin);
  await statements(ctx, (run) =>
    run(
      `insert into definition_approval (organisation_id, kpi, version, at, actor_kind, actor_id)
       values ($1::uuid, 'aar', 'an older one', $2::timestamptz, 'command', 'release')`,
      [ctx.org, "2026-01-01T00:00:00Z"],
    ),
  );
  expect(await of(ctx, "aar")).toMatchObject({ state: "changed", approval: { version: "an older one" } });
  await approveDefinitions(ctx, { definitions: { aar } });
  expect(await of(ctx, "aar")).toMatchObject({ state: "approved", approval: { version: aar } });
});

test("a version that is another by now is not approved, nor is anything beside it", async () => {
  const ctx = await testOrganisation();
  const both = { aar, fcr: "00000000" };
  await expect(approveDefinitions(ctx, { definitions: both })).rejects.toMatchObject({
    code: "conflict",
    details: { kpi: "fcr" },
  });
  for (const definitions of [{}, { xyz: aar }]) {
    await expect(approveDefinitions(ctx, { definitions } as never)).rejects.toMatchObject({
      code: "invalid",
    });
  }
  expect((await of(ctx, "aar"))?.state).toBe("never");
});

test("all read, admins approve, and only what is theirs", async () => {
  const ctx = await testOrganisation();
  for (const role of ["viewer", "manager"] as const) {
    const low = as(ctx, { ...admin, role });
    expect(await listDefinitions(low)).toHaveLength(kpiKeys.length);
    await expect(approveDefinitions(low, { definitions: { aar } })).rejects.toMatchObject({
      code: "forbidden",
    });
  }
  await approveDefinitions(ctx, { definitions: { aar } });
  expect((await of(await testOrganisation(), "aar"))?.state).toBe("never");
});

test("over HTTP", async () => {
  const ctx = await testOrganisation();
  const { key } = await createKey(ctx, { name: "k", scopes: ["admin"] });
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  const context = { params: Promise.resolve({}) };
  const post = (version: string) =>
    POST(
      new Request("http://localhost:3000/api/v1/definitions/approve", {
        ...{ method: "POST", headers, body: JSON.stringify({ definitions: { aar: version } }) },
      }),
      context,
    );
  expect((await post("00000000")).status).toBe(409);
  expect((await post(aar)).status).toBe(200);
  const listed = await GET(new Request("http://localhost:3000/api/v1/definitions", { headers }), context);
  const { items, next } = (await listed.json()) as { items: { state: string }[]; next: null };
  expect([items.filter(({ state }) => state === "approved").length, next]).toEqual([1, null]);
});
