import { expect, test } from "vitest";
import { createKey } from "@/lib/auth/createKey";
import { keyActor } from "@/lib/auth/keyActor";
import { newKeyText, readKeyText } from "@/lib/auth/keyText";
import { forgetKey } from "@/lib/auth/knownKeys";
import { listKeys } from "@/lib/auth/listKeys";
import { revokeKey } from "@/lib/auth/revokeKey";
import { as, testDatabase, testOrganisation } from "@/lib/db/testing";
import { transaction } from "@/lib/db/transaction";
import type { Ctx } from "@/lib/tenancy/ctx";

const viewer = { kind: "person", id: "6f1c1c0e-7a51-4a80-9f3f-0d8a4a3b6f10", role: "viewer" } as const;
const admin = { ...viewer, role: "admin" } as const;

function logOf(ctx: Ctx) {
  return transaction(ctx, (tx) =>
    tx.auditEntry.findMany({ where: { organisationId: ctx.org }, orderBy: { at: "asc" } }),
  );
}

function later(ctx: Ctx, seconds: number): Date {
  return new Date(ctx.now.getTime() + seconds * 1000);
}

test("a key stands for its organisation and its scopes, and is not kept in the clear", async () => {
  const ctx = as(await testOrganisation(), admin);
  const made = await createKey(ctx, { name: "till", scopes: ["events:write"] });
  expect(made.key).toMatch(/^ho_live_[0-9A-Za-z]{16}_[0-9A-Za-z]{43}_[0-9A-Za-z]{6}$/);
  expect(await keyActor(ctx.db, made.key, ctx.now)).toEqual({
    org: ctx.org,
    actor: { kind: "key", id: made.id, scopes: ["events:write"] },
  });
  const [row] = await transaction(ctx, (tx) => tx.apiKey.findMany({ where: { organisationId: ctx.org } }));
  expect(row).toMatchObject({ keyId: made.id, createdBy: viewer.id, lastUsedAt: ctx.now });
  expect(JSON.stringify([row, await logOf(ctx), await listKeys(ctx)])).not.toContain(made.key.split("_")[3]);
  expect((await logOf(ctx)).find(({ action }) => action === "key.created")).toMatchObject({
    actorKind: "person",
    actorId: viewer.id,
    subject: `key:${made.id}`,
    after: { name: "till", scopes: ["events:write"], expiresAt: null },
  });
});

test("mistyped, wrong, unknown and expired keys stand for nobody", async () => {
  const ctx = await testOrganisation();
  const { key } = await createKey(ctx, {
    name: "short",
    scopes: ["admin"],
    expiresAt: later(ctx, 60).toISOString(),
  });
  const [, , id, secret, crc] = key.split("_");
  const other = newKeyText();
  const changed = `${crc?.startsWith("0") ? "1" : "0"}${crc?.slice(1)}`;
  expect(await keyActor(ctx.db, `ho_live_${id}_${secret}_${changed}`, ctx.now)).toBeNull();
  expect(await keyActor(ctx.db, `ho_live_${id}_${other.secret}_${crc}`, ctx.now)).toBeNull();
  expect(await keyActor(ctx.db, withChecksum(id ?? "", other.secret), ctx.now)).toBeNull();
  expect(await keyActor(ctx.db, other.text, ctx.now)).toBeNull();
  expect(await keyActor(ctx.db, "", ctx.now)).toBeNull();
  expect(await keyActor(ctx.db, key, later(ctx, 59))).not.toBeNull();
  expect(await keyActor(ctx.db, key, later(ctx, 60))).toBeNull();
});

/** A key of that id whose secret is wrong and whose checksum is right, found with the parser itself. */
function withChecksum(id: string, secret: string): string {
  const known = newKeyText();
  expect(readKeyText(known.text)).toEqual({ id: known.id, secret: known.secret });
  const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  let rest = crc32(`ho_live_${id}_${secret}`);
  let crc = "";
  for (let digit = 0; digit < 6; digit++) {
    crc = digits.charAt(rest % 62) + crc;
    rest = Math.floor(rest / 62);
  }
  const text = `ho_live_${id}_${secret}_${crc}`;
  expect(readKeyText(text)).toEqual({ id, secret });
  return text;
}

/** CRC-32 as the standard defines it, bit by bit. */
function crc32(text: string): number {
  let crc = 0xffffffff;
  for (const byte of Buffer.from(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

test("a revoked key ends at once, is told in the log once, and its second revocation changes nothing", async () => {
  const ctx = as(await testOrganisation(), admin);
  const { id, key } = await createKey(ctx, { name: "leaked", scopes: ["kpis:read"] });
  expect(await keyActor(ctx.db, key, ctx.now)).not.toBeNull();
  await revokeKey(ctx, { id });
  expect(await keyActor(ctx.db, key, ctx.now)).toBeNull();
  await revokeKey({ ...ctx, now: later(ctx, 5) }, { id });
  expect((await listKeys(ctx))[0]).toMatchObject({ id, revokedAt: ctx.now.toISOString() });
  expect((await logOf(ctx)).filter((entry) => entry.action === "key.revoked")).toHaveLength(1);
});

test("a revocation in another process is seen within ten seconds", async () => {
  const ctx = await testOrganisation();
  const { id, key } = await createKey(ctx, { name: "elsewhere", scopes: ["kpis:read"] });
  await keyActor(ctx.db, key, ctx.now);
  await transaction(ctx, (tx) =>
    tx.apiKey.updateMany({ where: { organisationId: ctx.org, keyId: id }, data: { revokedAt: ctx.now } }),
  );
  expect(await keyActor(ctx.db, key, later(ctx, 9))).not.toBeNull();
  expect(await keyActor(ctx.db, key, later(ctx, 10))).toBeNull();
});

test("the last use is noted once a minute", async () => {
  const ctx = await testOrganisation();
  const { key } = await createKey(ctx, { name: "busy", scopes: ["kpis:read"] });
  const seen: (string | null | undefined)[] = [];
  for (const seconds of [0, 30, 59, 60]) {
    await keyActor(ctx.db, key, later(ctx, seconds));
    seen.push((await listKeys(ctx))[0]?.lastUsedAt);
  }
  const [first, last] = [ctx.now.toISOString(), later(ctx, 60).toISOString()];
  expect(seen).toEqual([first, first, first, last]);
});

test("keys are the admins' business, and a key's only with the scope admin", async () => {
  const ctx = await testOrganisation();
  const manager = { ...viewer, role: "manager" } as const;
  const writer = { kind: "key", id: "k", scopes: ["events:write", "kpis:read"] } as const;
  for (const actor of [viewer, manager, { ...writer, scopes: [...writer.scopes] }]) {
    const other = as(ctx, actor);
    await expect(createKey(other, { name: "x", scopes: ["admin"] })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(listKeys(other)).rejects.toMatchObject({ code: "forbidden" });
    await expect(revokeKey(other, { id: "x" })).rejects.toMatchObject({ code: "forbidden" });
  }
  expect(await listKeys(as(ctx, { kind: "key", id: "k", scopes: ["admin"] }))).toEqual([]);
});

test("another organisation's key does not exist", async () => {
  const [mine, theirs] = [await testOrganisation(), await testOrganisation()];
  const { id, key } = await createKey(theirs, { name: "theirs", scopes: ["admin"] });
  await expect(revokeKey(mine, { id })).rejects.toMatchObject({ code: "not-found" });
  await expect(revokeKey(mine, { id: "no-such-key" })).rejects.toMatchObject({ code: "not-found" });
  expect(await listKeys(mine)).toEqual([]);
  forgetKey(id);
  expect(await keyActor(await testDatabase(), key, mine.now)).toMatchObject({ org: theirs.org });
});

test("what is wrong with a new key is said by pointer", async () => {
  const ctx = await testOrganisation();
  await expect(createKey(ctx, { name: " ", scopes: [] })).rejects.toMatchObject({
    code: "invalid",
    details: { errors: [{ pointer: "/name" }, { pointer: "/scopes" }] },
  });
  const past = { name: "x", scopes: ["admin" as const], expiresAt: "2020-01-01T00:00:00Z" };
  await expect(createKey(ctx, past)).rejects.toMatchObject({
    details: { errors: [{ pointer: "/expiresAt" }] },
  });
});
