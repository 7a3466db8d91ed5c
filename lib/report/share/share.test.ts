import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { listEntries } from "@/lib/audit/listEntries";
import { testPerson } from "@/lib/auth/testPerson";
import { as, testOrganisation } from "@/lib/db/testing";
import { type CreateShare, createShare } from "@/lib/report/share/createShare";
import { findShare } from "@/lib/report/share/findShare";
import { listShares } from "@/lib/report/share/listShares";
import { revokeShare } from "@/lib/report/share/revokeShare";
import { isUnlocked, unlockShare } from "@/lib/report/share/unlockShare";

const now = new Date("2026-03-16T02:00:00Z");
const after = (days: number) => new Date(now.getTime() + days * 86_400_000);

async function shared(input: CreateShare = {}) {
  const ctx = await testOrganisation({ now });
  const made = await createShare(ctx, "2026-W11", input);
  return { ctx, made, token: made.path.replace("/shared/", "") };
}

test("a link shows its report, the team's unless the owner's is wanted, until it expires", async () => {
  const { ctx, made, token } = await shared({ days: 7 });
  const found = await findShare(ctx.db, token, after(6.9));
  expect(found).toMatchObject({ period: "2026-W11", version: "team", passwordHash: null });
  expect(found?.ctx.org).toBe(ctx.org);
  expect(found && isUnlocked(found, undefined)).toBe(true);
  expect(made.expiresAt).toBe(after(7).toISOString());
  expect(await findShare(ctx.db, token, after(7))).toBeNull();
  expect((await listShares(ctx, "2026-W11")).map(({ id, version }) => [id, version])).toEqual([
    [made.id, "team"],
  ]);
  expect(await listShares({ ...ctx, now: after(7) }, "2026-W11")).toEqual([]);
  expect(await listShares(ctx, "2026-W10")).toEqual([]);
});

test("it may read and nothing else", async () => {
  const { ctx, token } = await shared();
  const found = await findShare(ctx.db, token, now);
  expect(found?.ctx.actor).toEqual({ kind: "key", id: "share", scopes: ["kpis:read"] });
});

test("its secret is kept nowhere, and neither is its password", async () => {
  const { ctx, token } = await shared({ password: "tea and more tea" });
  const { rows } = await ctx.db.pool.query(
    "select token_hash from directory_share where organisation_id = $1",
    [ctx.org],
  );
  expect(JSON.stringify(rows)).not.toContain(token);
  const { items } = await listEntries(ctx, {});
  const told = JSON.stringify(items);
  expect(told).toContain("share.created");
  expect(told).not.toContain(token);
  expect(told).not.toContain("tea and more tea");
});

test("with a password it opens for whoever knows it, for a day", async () => {
  const { ctx, token } = await shared({ password: "tea and more tea", days: 30 });
  const found = await findShare(ctx.db, token, now);
  if (!found) throw new Error("no link");
  expect(isUnlocked(found, undefined)).toBe(false);
  expect(isUnlocked(found, "v1.x.y")).toBe(false);
  await expect(
    unlockShare(ctx.db, { token, password: "coffee and tea" }, now, "192.0.2.1"),
  ).rejects.toMatchObject({
    code: "unauthenticated",
  });
  const { pass, seconds } = await unlockShare(
    ctx.db,
    { token, password: "tea and more tea" },
    now,
    "192.0.2.1",
  );
  expect(seconds).toBe(86_400);
  expect(isUnlocked(found, pass)).toBe(true);
  expect(isUnlocked({ ...found, ctx: { ...found.ctx, now: after(1) } }, pass)).toBe(false);
  // a pass of one link opens no other
  const other = await shared({ password: "tea and more tea" });
  const theirs = await findShare(other.ctx.db, other.token, now);
  expect(theirs && isUnlocked(theirs, pass)).toBe(false);
});

test("ten wrong passwords are enough; an unknown link answers as a wrong password does", async () => {
  const { ctx, token } = await shared({ password: "tea and more tea" });
  const wrong = () =>
    unlockShare(ctx.db, { token, password: "no" }, now, randomUUID()).catch(({ code }) => code);
  const answers = [];
  for (let n = 0; n < 11; n++) answers.push(await wrong());
  expect(answers.slice(0, 10)).toEqual(Array(10).fill("unauthenticated"));
  expect(answers[10]).toBe("too-many-requests");
  await expect(
    unlockShare(ctx.db, { token: "A".repeat(43), password: "no" }, now, randomUUID()),
  ).rejects.toMatchObject({
    code: "unauthenticated",
  });
});

test("whoever tries one made-up link after another is stopped, and others are not", async () => {
  const { ctx, token } = await shared({ password: "tea and more tea" });
  const address = randomUUID();
  const guess = (from: string) =>
    unlockShare(ctx.db, { token: randomUUID(), password: "no" }, now, from).catch(({ code }) => code);
  const answers = await Promise.all(Array.from({ length: 51 }, () => guess(address)));
  expect(answers.filter((code) => code === "too-many-requests")).toHaveLength(1);
  await expect(
    unlockShare(ctx.db, { token, password: "tea and more tea" }, now, address),
  ).rejects.toMatchObject({ code: "too-many-requests" });
  expect(await guess(randomUUID())).toBe("unauthenticated");
});

test("ended, it is gone at once", async () => {
  const { ctx, made, token } = await shared();
  await revokeShare(ctx, made.id);
  expect(await findShare(ctx.db, token, now)).toBeNull();
  await expect(revokeShare(ctx, made.id)).rejects.toMatchObject({ code: "not-found" });
});

test("links are made and ended by admins, of their own organisation", async () => {
  const { ctx, made } = await shared();
  const manager = as(ctx, (await testPerson(ctx, "manager")).actor);
  const other = await testOrganisation({ now });
  for (const verb of [
    () => createShare(manager, "2026-W11", {}),
    () => listShares(manager, "2026-W11"),
    () => revokeShare(manager, made.id),
  ]) {
    await expect(verb()).rejects.toMatchObject({ code: "forbidden" });
  }
  await expect(revokeShare(other, made.id)).rejects.toMatchObject({ code: "not-found" });
  expect(await listShares(other, "2026-W11")).toEqual([]);
});

test.each(["", "x", "A".repeat(43), "A".repeat(44), "../../etc/passwd", `${"A".repeat(42)}\0`])(
  "%j is no link",
  async (token) => {
    const ctx = await testOrganisation({ now });
    expect(await findShare(ctx.db, token, now)).toBeNull();
  },
);

test.each([
  { days: 0 },
  { days: 366 },
  { days: 1.5 },
  { password: "short" },
  { version: "all" },
  { more: 1 },
])("%j is refused", async (input) => {
  const ctx = await testOrganisation({ now });
  await expect(createShare(ctx, "2026-W11", input as never)).rejects.toMatchObject({ code: "invalid" });
});
