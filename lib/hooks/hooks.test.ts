import { expect, test } from "vitest";
import { as, type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { transaction } from "@/lib/db/transaction";
import { createHook } from "@/lib/hooks/createHook";
import { findHook } from "@/lib/hooks/findHook";
import { isHookId, newHookId } from "@/lib/hooks/hookId";
import { secretBytes } from "@/lib/hooks/hookSecret";
import { listHooks } from "@/lib/hooks/listHooks";
import { previewHook } from "@/lib/hooks/previewHook";
import { revokeHook } from "@/lib/hooks/revokeHook";
import { rotateHook } from "@/lib/hooks/rotateHook";
import type { Ctx } from "@/lib/tenancy/ctx";

const manager = { kind: "person", id: "6f1c1c0e-7a51-4a80-9f3f-0d8a4a3b6f10", role: "manager" } as const;
const admin = { ...manager, role: "admin" } as const;
const sender = { kind: "key", id: "k", scopes: ["events:write", "kpis:read"] } as const;
const given = `whsec_${Buffer.alloc(24, 9).toString("base64")}`;
const rule = {
  type: "case.closed",
  time: { column: "solved_at", format: "iso" },
  data: { process: "support", case: "{id}", resolution: "resolved" },
};

const firm = async () => as(await testOrganisation(), admin);
const later = (ctx: TestOrganisation, hours: number) => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + hours * 3_600_000),
});
const secretsOf = async (ctx: Ctx, id: string) => (await findHook(ctx.db, id, ctx.now))?.secrets ?? null;
const logOf = (ctx: Ctx) =>
  transaction(ctx, (tx) =>
    tx.auditEntry.findMany({ where: { organisationId: ctx.org, action: { startsWith: "hook." } } }),
  );

test("a webhook has an address nobody guesses and a secret that no list and no table shows", async () => {
  const ctx = await firm();
  const made = await createHook(ctx, { name: " Zendesk ", source: "zendesk", mapping: { rules: [rule] } });
  expect(made).toMatchObject({ name: "Zendesk", source: "zendesk", path: `/api/v1/hooks/${made.id}` });
  expect(made.id).toMatch(/^zendesk-[0-9A-Za-z]{16}$/);
  expect(secretBytes(made.secret)).toHaveLength(32);
  expect(await secretsOf(ctx, made.id)).toEqual([secretBytes(made.secret)]);

  const [row] = await transaction(ctx, (tx) => tx.hook.findMany({ where: { organisationId: ctx.org } }));
  expect(row).toMatchObject({ createdBy: admin.id, secret: expect.stringMatching(/^v1\./) });
  const [listed] = await listHooks(ctx);
  expect(listed).toMatchObject({ id: made.id, readable: true, lastUsedAt: null, previousUntil: null });
  const log = await logOf(ctx);
  expect(log).toMatchObject([
    { action: "hook.created", subject: `hook:${made.id}`, actorId: admin.id, after: { source: "zendesk" } },
  ]);
  expect(JSON.stringify([row, listed, log])).not.toContain(made.secret.slice(6, 30));
});

test("a sender's own secret is taken as it is, or refused with what it must be", async () => {
  const ctx = await firm();
  const { id, secret } = await createHook(ctx, { name: "n", source: "客服", secret: given });
  expect(secret).toBe(given);
  expect(id).toMatch(/^hook-/);
  expect(await secretsOf(ctx, id)).toEqual([secretBytes(given)]);
  for (const bad of ["", "whsec_", "secret", `whsec_${"A".repeat(200)}`]) {
    await expect(createHook(ctx, { name: "n", source: "s", secret: bad })).rejects.toMatchObject({
      code: "invalid",
      details: { errors: [{ pointer: "/secret" }] },
    });
  }
});

test.each<[object, string]>([
  [{ source: "s" }, "/name"],
  [{ name: "n", source: " " }, "/source"],
  [
    { name: "n", source: "s", mapping: { rules: [{ ...rule, type: "case.solved" }] } },
    "/mapping/rules/0/type",
  ],
  [
    { name: "n", source: "s", mapping: { rules: [{ ...rule, data: { note: "a\0" } }] } },
    "/mapping/rules/0/data/note",
  ],
  [
    { name: "n", source: "s", mapping: { rules: [{ ...rule, data: { note: "\ud800" } }] } },
    "/mapping/rules/0/data/note",
  ],
  [
    { name: "n", source: "s", mapping: { rules: [{ ...rule, data: { note: "x".repeat(50_000) } }] } },
    "/mapping",
  ],
  [
    { name: "n", source: "s", mapping: JSON.parse(`${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`) },
    "/mapping",
  ],
])("refused, and nothing made: %.90j", async (input, pointer) => {
  const ctx = await firm();
  await expect(createHook(ctx, input as never)).rejects.toMatchObject({
    code: "invalid",
    details: { errors: expect.arrayContaining([expect.objectContaining({ pointer })]) },
  });
  expect(await listHooks(ctx)).toEqual([]);
  expect(await logOf(ctx)).toEqual([]);
});

test("a new secret leaves the one before in force for a day; of three the first is out at once", async () => {
  const ctx = await firm();
  const { id, secret: first } = await createHook(ctx, { name: "n", source: "s" });
  const { secret: second, previousUntil } = await rotateHook(ctx, { id });
  expect(previousUntil).toBe(later(ctx, 24).now.toISOString());
  expect((await listHooks(ctx))[0]).toMatchObject({ previousUntil });
  expect(await secretsOf(ctx, id)).toEqual([secretBytes(second), secretBytes(first)]);
  await rotateHook(later(ctx, 1), { id, secret: given });
  expect(await secretsOf(later(ctx, 24.9), id)).toEqual([secretBytes(given), secretBytes(second)]);
  expect(await secretsOf(later(ctx, 25), id)).toEqual([secretBytes(given)]);
  expect((await listHooks(later(ctx, 25)))[0]).toMatchObject({ previousUntil: null });
  expect((await logOf(ctx)).map(({ action }) => action).sort()).toEqual([
    "hook.created",
    "hook.rotated",
    "hook.rotated",
  ]);
});

test("a revoked webhook is found no more, and neither rotated nor told twice", async () => {
  const ctx = await firm();
  const { id } = await createHook(ctx, { name: "n", source: "s" });
  await revokeHook(ctx, { id });
  expect(await secretsOf(ctx, id)).toBeNull();
  await revokeHook(later(ctx, 1), { id });
  expect((await listHooks(ctx))[0]).toMatchObject({ revokedAt: ctx.now.toISOString() });
  await expect(rotateHook(ctx, { id })).rejects.toMatchObject({ code: "conflict" });
  expect((await logOf(ctx)).filter(({ action }) => action === "hook.revoked")).toHaveLength(1);
});

test("a secret that the server can't read any more is told, and takes nothing until it is changed", async () => {
  const ctx = await firm();
  const { id } = await createHook(ctx, { name: "n", source: "s" });
  await transaction(ctx, (tx) =>
    tx.hook.updateMany({ where: { organisationId: ctx.org }, data: { secret: "v1.00000000.AAAA" } }),
  );
  expect(await secretsOf(ctx, id)).toEqual([]);
  expect((await listHooks(ctx))[0]).toMatchObject({ readable: false });
  const { secret } = await rotateHook(ctx, { id });
  expect(await secretsOf(ctx, id)).toEqual([secretBytes(secret)]);
});

test("only admins have anything to do with webhooks", async () => {
  const ctx = await firm();
  const { id } = await createHook(ctx, { name: "n", source: "s" });
  for (const actor of [manager, { ...sender, scopes: [...sender.scopes] }]) {
    const other = as(ctx, actor);
    for (const asked of [
      () => createHook(other, { name: "n", source: "s" }),
      () => listHooks(other),
      () => rotateHook(other, { id }),
      () => revokeHook(other, { id }),
      () => previewHook(other, { source: "s", body: "{}" }),
    ]) {
      await expect(asked()).rejects.toMatchObject({ code: "forbidden" });
    }
  }
  expect(await logOf(ctx)).toHaveLength(1);
});

test("an organisation neither sees nor touches a webhook of another, nor of nowhere", async () => {
  const [ctx, other] = [await firm(), await firm()];
  const { id } = await createHook(ctx, { name: ctx.marker, source: "s" });
  expect(await listHooks(other)).toEqual([]);
  for (const unknown of [id, newHookId("s"), "", "x", "a\0b", "../..", id.toUpperCase()]) {
    await expect(rotateHook(other, { id: unknown })).rejects.toMatchObject({ code: "not-found" });
    await expect(revokeHook(other, { id: unknown })).rejects.toMatchObject({ code: "not-found" });
  }
  expect((await listHooks(ctx))[0]).toMatchObject({ revokedAt: null, previousUntil: null });
});

test("ids are well formed whatever the source is called, and each is another", () => {
  const sources = ["zendesk", "客服", "Käufer & Söhne GmbH", "-", "a".repeat(200), "😀", "--x--"];
  const ids = sources.map(newHookId);
  for (const id of ids) expect(isHookId(id), id).toBe(true);
  expect(ids[2]).toMatch(/^kaufer-sohne-gmbh-/);
  expect(new Set(Array.from({ length: 1_000 }, () => newHookId("s"))).size).toBe(1_000);
});

test("a preview shows the events and what would be refused, and stores nothing", async () => {
  const ctx = await firm();
  const body = JSON.stringify([
    { id: 7, solved_at: ctx.now.toISOString() },
    { id: 8, solved_at: "1999-01-01" },
    { id: 9 },
  ]);
  const shown = await previewHook(ctx, { source: "zendesk", mapping: { zone: "UTC", rules: [rule] }, body });
  expect(shown).toMatchObject({
    received: 3,
    accepted: 1,
    rejected: 2,
    events: [{ id: "msg_example/1/1", source: "zendesk", data: { case: "7" } }],
    errors: [
      { index: 1, code: "too_old" },
      { index: 2, pointer: "/solved_at" },
    ],
  });
  await expect(previewHook(ctx, { source: "s", body: "{" })).rejects.toMatchObject({ code: "malformed" });
  const stored = await transaction(ctx, (tx) => tx.event.count({ where: { organisationId: ctx.org } }));
  expect(stored).toBe(0);
});
