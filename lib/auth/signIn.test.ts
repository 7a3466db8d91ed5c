import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { endSessions } from "@/lib/auth/endSessions";
import { quarterBegun } from "@/lib/auth/quarterBegun";
import { currentPerson } from "@/lib/auth/session";
import { sealSessionCookie } from "@/lib/auth/sessionCookie";
import { signIn } from "@/lib/auth/signIn";
import { signUp } from "@/lib/auth/signUp";
import { testDatabase } from "@/lib/db/testing";
import { transaction } from "@/lib/db/transaction";
import { organisationsOfPerson } from "@/lib/tenancy/organisations";

// of today: who counts an attempt forgets those of the days before, in all tests that run beside this one
const now = quarterBegun();
const password = "correct horse battery";

function newcomer() {
  const unique = randomUUID().slice(0, 8);
  return {
    name: "Ada",
    email: `Ada-${unique}@Example.test`,
    password,
    organisation: `Ünïque Firm ${unique}`,
  };
}

async function signedUp() {
  const db = await testDatabase();
  const input = newcomer();
  return { db, input, email: input.email.toLowerCase(), made: await signUp(db, input, now, null) };
}

test("signing up makes a person, an organisation, its owner and the first line of its log", async () => {
  const { db, input, made } = await signedUp();
  expect(made.organisation).toBe(
    input.organisation.toLowerCase().replace("ünïque", "unique").replaceAll(" ", "-"),
  );
  expect(await organisationsOfPerson(db, made.personId, now)).toEqual([
    { org: made.org, slug: made.organisation, name: input.organisation, role: "owner", sample: false },
  ]);
  const ctx = { org: made.org, db, now, actor: { kind: "command", id: "test" } as const };
  const log = await transaction(ctx, (tx) => tx.auditEntry.findMany({ where: { organisationId: made.org } }));
  expect(log).toMatchObject([
    { action: "organisation.created", actorKind: "person", actorId: made.personId },
  ]);
  expect(JSON.stringify(log)).not.toContain(password);
});

test("a taken e-mail address is a conflict and leaves nothing behind", async () => {
  const { db, input } = await signedUp();
  const again = { ...newcomer(), email: ` ${input.email.toUpperCase()} ` };
  await expect(signUp(db, again, now, null)).rejects.toMatchObject({ code: "conflict" });
  const { rows } = await db.pool.query("select 1 from directory_slug where slug like $1::text", [
    `%${again.organisation.slice(-8)}%`,
  ]);
  expect(rows).toEqual([]);
});

test("a sign-up that has to wait for longer than five seconds is made all the same", async () => {
  const db = await testDatabase();
  const input = newcomer();
  const client = await db.pool.connect();
  await client.query("begin");
  await client.query(
    "insert into person (id, email, name, created_at) values ($1::uuid, $2::text, 'Ada', now())",
    [randomUUID(), input.email.toLowerCase()],
  );
  const made = signUp(db, input, now, null);
  await new Promise((resolve) => setTimeout(resolve, 8_000));
  await client.query("rollback");
  client.release();
  expect((await made).organisation).toContain("firm");
});

test("what is wrong with a sign-up is said by pointer", async () => {
  const input = { ...newcomer(), email: "nobody", password: "short", timezone: "Mars", more: 1 };
  await expect(signUp(await testDatabase(), input, now, null)).rejects.toMatchObject({
    code: "invalid",
    details: {
      errors: expect.arrayContaining([
        expect.objectContaining({ pointer: "/email" }),
        expect.objectContaining({ pointer: "/password" }),
        expect.objectContaining({ pointer: "/timezone" }),
        { pointer: "/more", detail: "is not known here" },
      ]),
    },
  });
});

test("sign-ups from one address are limited", async () => {
  const db = await testDatabase();
  const address = randomUUID();
  for (let n = 0; n < 20; n++) {
    await expect(signUp(db, { ...newcomer(), password: "" }, now, address)).rejects.toMatchObject({
      code: "invalid",
    });
  }
  await expect(signUp(db, newcomer(), now, address)).rejects.toMatchObject({ code: "too-many-requests" });
});

test("the right password signs in, whatever the case of the address; anything else does not", async () => {
  const { db, input, email, made } = await signedUp();
  const address = randomUUID();
  expect(await signIn(db, { email: input.email, password, address }, now)).toEqual({
    id: made.personId,
    email,
    name: "Ada",
    sessionVersion: 1,
  });
  expect(await signIn(db, { email, password: "correct horse", address }, now)).toBeNull();
  expect(await signIn(db, { email: `x${email}`, password, address }, now)).toBeNull();
  expect(await signIn(db, { email: "", password: "", address }, now)).toBeNull();
});

test("an unknown account takes as long as a known one", async () => {
  const { db, email } = await signedUp();
  const time = async (who: string) => {
    const start = performance.now();
    await signIn(db, { email: who, password: "wrong", address: randomUUID() }, now);
    return performance.now() - start;
  };
  await time(`warm-${email}`);
  // the quickest of each, in turns: whatever else the machine does slows some of them, not all
  const [known, unknown]: [number[], number[]] = [[], []];
  for (let n = 0; n < 8; n++) {
    known.push(await time(email));
    unknown.push(await time(`x${email}`));
  }
  const ratio = Math.min(...unknown) / Math.min(...known);
  expect(ratio).toBeGreaterThan(0.3);
  expect(ratio).toBeLessThan(3);
});

test("ten failures lock an account for the window, also when they come at once", async () => {
  const { db, email } = await signedUp();
  const wrong = { email, password: "wrong", address: randomUUID() };
  const tries = await Promise.allSettled(Array.from({ length: 12 }, () => signIn(db, wrong, now)));
  expect(tries.filter((tried) => tried.status === "rejected")).toHaveLength(2);
  const right = { email, password, address: randomUUID() };
  await expect(signIn(db, right, now)).rejects.toMatchObject({
    code: "too-many-requests",
    details: { retryAfter: 900 },
  });
  expect(await signIn(db, right, new Date(now.getTime() + 900_000))).not.toBeNull();
});

test("a success clears the account's failures", async () => {
  const { db, email } = await signedUp();
  const address = randomUUID();
  for (let round = 0; round < 2; round++) {
    for (let n = 0; n < 9; n++) await signIn(db, { email, password: "wrong", address }, now);
    expect(await signIn(db, { email, password, address }, now)).not.toBeNull();
  }
});

test("fifty failures close an address, whatever the accounts", async () => {
  const { db, email } = await signedUp();
  const address = randomUUID();
  for (let n = 0; n < 50; n++) {
    await signIn(db, { email: `no-one-${n}`, password: "wrong", address }, now);
  }
  await expect(signIn(db, { email, password, address }, now)).rejects.toMatchObject({
    code: "too-many-requests",
  });
  expect(await signIn(db, { email, password, address: randomUUID() }, now)).not.toBeNull();
});

test("sessions end at once when the person's version is raised, and a foreign token is none", async () => {
  const { db, made, email } = await signedUp();
  const cookie = await sealSessionCookie({ personId: made.personId, sessionVersion: 1 });
  const headers = new Headers({ cookie: `a=b; ${cookie}; c=d` });
  expect(await currentPerson(db, headers)).toEqual({ id: made.personId, email, name: "Ada" });
  expect(await currentPerson(db, new Headers({ cookie: cookie.slice(0, -4) }))).toBeNull();
  expect(await currentPerson(db, new Headers())).toBeNull();
  await endSessions(db, made.personId);
  expect(await currentPerson(db, headers)).toBeNull();
  const renewed = await sealSessionCookie({ personId: made.personId, sessionVersion: 2 });
  expect(await currentPerson(db, new Headers({ cookie: renewed }))).not.toBeNull();
});
