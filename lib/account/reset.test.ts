import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { askReset } from "@/lib/account/askReset";
import { resetLink } from "@/lib/account/resetLink";
import { isResetLink, setPassword } from "@/lib/account/setPassword";
import { currentPerson } from "@/lib/auth/session";
import { signIn } from "@/lib/auth/signIn";
import { testPerson } from "@/lib/auth/testPerson";
import { testOrganisation } from "@/lib/db/testing";

const address = () => randomUUID();
const unreachable = { url: "smtp://127.0.0.1:9", from: "handover@example.test" };

async function forgetful() {
  const ctx = await testOrganisation();
  const person = await testPerson(ctx, "viewer");
  const link = async (now = ctx.now) =>
    ((await resetLink(ctx.db, person.email, now))?.url ?? "").split("/reset-password/")[1] ?? "";
  const set = (token: string, password: string, now = ctx.now) =>
    setPassword(ctx.db, { token, password }, now, address());
  return { ctx, person, link, set };
}

test("a link sets a new password once, ends every session, and takes the other links along", async () => {
  const { ctx, person, link, set } = await forgetful();
  const [token, other] = [await link(), await link()];
  const cookie = new Headers({ cookie: person.cookie });
  expect(await currentPerson(ctx.db, cookie)).not.toBeNull();
  await set(token, "a new password");
  expect(await currentPerson(ctx.db, cookie)).toBeNull();
  const entering = { email: person.email, password: "a new password", address: address() };
  expect(await signIn(ctx.db, entering, ctx.now)).toMatchObject({ id: person.id });
  for (const used of [token, other]) {
    expect(await isResetLink(ctx.db, used, ctx.now)).toBe(false);
    await expect(set(used, "yet another one")).rejects.toMatchObject({ code: "not-found" });
  }
});

test("of two who use a link at once, one sets the password", async () => {
  const { link, set } = await forgetful();
  const token = await link();
  const answers = await Promise.allSettled([set(token, "password one"), set(token, "password two")]);
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("after an hour it is none; a password that is too short leaves it open", async () => {
  const { ctx, link, set } = await forgetful();
  const token = await link();
  const hour = new Date(ctx.now.getTime() + 3_600_000);
  await expect(set(token, "short")).rejects.toMatchObject({ code: "invalid" });
  expect(await isResetLink(ctx.db, token, new Date(hour.getTime() - 1))).toBe(true);
  await expect(set(token, "a new password", hour)).rejects.toMatchObject({ code: "not-found" });
});

test("its secret is not in the database", async () => {
  const { ctx, link } = await forgetful();
  const token = await link();
  const { rows } = await ctx.db.pool.query("select * from password_reset");
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain(token);
});

test("nobody's address has no link", async () => {
  const ctx = await testOrganisation();
  expect(await resetLink(ctx.db, `${randomUUID()}@example.test`, ctx.now)).toBeNull();
  expect(await resetLink(ctx.db, "nobody", ctx.now)).toBeNull();
});

test("whether an address is somebody's is not told, nor by how often one may ask", async () => {
  const { ctx, person } = await forgetful();
  for (const email of [person.email, `${randomUUID()}@example.test`]) {
    const ask = () => askReset(ctx.db, { email }, unreachable, ctx.now, address());
    for (let n = 0; n < 5; n++) expect(await (await ask()).sent).toBeUndefined();
    await expect(ask()).rejects.toMatchObject({ code: "too-many-requests" });
  }
});

test("one network address asks twenty times, whomever for", async () => {
  const [ctx, from] = [await testOrganisation(), address()];
  const ask = () => askReset(ctx.db, { email: `${randomUUID()}@example.test` }, unreachable, ctx.now, from);
  for (let n = 0; n < 20; n++) await ask();
  await expect(ask()).rejects.toMatchObject({ code: "too-many-requests" });
});

test("without a mail server it says whom to ask", async () => {
  const ctx = await testOrganisation();
  await expect(askReset(ctx.db, { email: "a@example.test" }, null, ctx.now, address())).rejects.toMatchObject(
    {
      code: "conflict",
      detail: expect.stringContaining("reset-link"),
    },
  );
});
