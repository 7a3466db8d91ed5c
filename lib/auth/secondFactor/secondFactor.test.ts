import { randomUUID } from "node:crypto";
import { TOTP } from "otpauth";
import { expect, test } from "vitest";
import { hashPassword } from "@/lib/auth/password";
import { quarterBegun } from "@/lib/auth/quarterBegun";
import { beginSecondFactor } from "@/lib/auth/secondFactor/beginSecondFactor";
import { endSecondFactor, renewRecoveryCodes } from "@/lib/auth/secondFactor/changeSecondFactor";
import { confirmSecondFactor } from "@/lib/auth/secondFactor/confirmSecondFactor";
import { dropSecondFactor } from "@/lib/auth/secondFactor/dropSecondFactor";
import { stepOfCode } from "@/lib/auth/secondFactor/oneTimeCode";
import { newRecoveryCodes, recoveryCodeHash } from "@/lib/auth/secondFactor/recoveryCodes";
import { secondFactorOf } from "@/lib/auth/secondFactor/secondFactorOf";
import { signIn } from "@/lib/auth/signIn";
import { testDatabase } from "@/lib/db/testing";

const password = "correct horse battery";
const start = quarterBegun();
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);

async function somebody() {
  const db = await testDatabase();
  const id = randomUUID();
  const person = { id, email: `${id}@example.test`, name: "Ada" };
  await db.prisma.person.create({
    data: { ...person, passwordHash: await hashPassword(password), createdAt: start },
  });
  const enter = (code: string | undefined, now: Date) =>
    signIn(db, { email: person.email, password, ...(code ? { code } : {}), address: randomUUID() }, now);
  return { db, person, enter };
}

async function protectedPerson() {
  const known = await somebody();
  const { secret, address } = await beginSecondFactor(known.db, known.person, { password }, start);
  const code = (now: Date) => new TOTP({ secret }).generate({ timestamp: now.getTime() });
  const { recoveryCodes } = await confirmSecondFactor(
    known.db,
    known.person.id,
    { code: code(start) },
    start,
  );
  return { ...known, secret, address, code, recoveryCodes };
}

const refusal = (secondFactor: string) => ({ code: "unauthenticated", details: { secondFactor } });
const wrong = { code: "invalid", details: { errors: [{ pointer: "/code" }] } };

// RFC 6238, appendix B: the last six digits of its eight, of the secret 12345678901234567890
test.each([
  [59, "287082"],
  [1111111109, "081804"],
  [1111111111, "050471"],
  [1234567890, "005924"],
  [2000000000, "279037"],
  [20000000000, "353130"],
])("RFC 6238 at %d s", (seconds, code) => {
  const now = new Date(seconds * 1000);
  expect(stepOfCode("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", code, now)).toBe(Math.floor(seconds / 30));
});

test("a code of the step before and the one after is a code, of two before it is none", () => {
  const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  const of = (seconds: number) => stepOfCode(secret, "050471", new Date(seconds * 1000));
  expect([1111111050, 1111111080, 1111111110, 1111111140, 1111111170].map((s) => of(s) !== null)).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  for (const nonsense of ["", "05047", "0504711", "05o471", "٠٥٠٤٧١"])
    expect(stepOfCode(secret, nonsense, new Date(1111111111000))).toBeNull();
});

test("without a second factor the password is enough", async () => {
  const { db, person, enter } = await somebody();
  expect(await enter(undefined, start)).toMatchObject({ id: person.id });
  expect(await secondFactorOf(db, person.id)).toEqual({ on: false, recoveryCodes: 0 });
});

test("with it a code is asked for after the password, and taken once", async () => {
  const { db, person, enter, code } = await protectedPerson();
  expect(await secondFactorOf(db, person.id)).toEqual({ on: true, recoveryCodes: 10 });
  const later = at(60);
  await expect(enter(undefined, later)).rejects.toMatchObject(refusal("needed"));
  await expect(enter("000000", later)).rejects.toMatchObject(refusal("wrong"));
  expect(await enter(code(later), later)).toMatchObject({ id: person.id });
  await expect(enter(code(later), later)).rejects.toMatchObject(refusal("wrong"));
  // nor is one of the step before it, which a window would let in
  await expect(enter(code(at(30)), later)).rejects.toMatchObject(refusal("wrong"));
  expect(await enter(code(at(90)), at(90))).toMatchObject({ id: person.id });
});

test("a wrong password is not told whether there is a second factor", async () => {
  const { db, person, code } = await protectedPerson();
  const typed = { email: person.email, password: "wrong", code: code(at(60)), address: randomUUID() };
  expect(await signIn(db, typed, at(60))).toBeNull();
});

test("of many who bring one code at once, one comes in", async () => {
  const { enter, code } = await protectedPerson();
  const answers = await Promise.allSettled(Array.from({ length: 5 }, () => enter(code(at(60)), at(60))));
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("codes cannot be tried out, the right one included", async () => {
  const { enter, code } = await protectedPerson();
  for (let n = 0; n < 10; n++) await expect(enter("000000", at(60))).rejects.toMatchObject(refusal("wrong"));
  await expect(enter(code(at(60)), at(60))).rejects.toMatchObject({ code: "too-many-requests" });
});

test("each recovery code works once, however it is typed", async () => {
  const { db, person, enter, recoveryCodes } = await protectedPerson();
  const [first = "", second = ""] = recoveryCodes;
  expect(await enter(first, at(60))).toMatchObject({ id: person.id });
  await expect(enter(first, at(60))).rejects.toMatchObject(refusal("wrong"));
  expect(await enter(second.toUpperCase().replaceAll("-", " "), at(60))).toMatchObject({ id: person.id });
  expect(await secondFactorOf(db, person.id)).toEqual({ on: true, recoveryCodes: 8 });
});

test("neither the secret nor a recovery code can be read in the database", async () => {
  const { db, person, secret, address, recoveryCodes } = await protectedPerson();
  expect(address).toMatch(/^otpauth:\/\/totp\/Handover:/);
  const rows = [
    ...(await db.pool.query("select * from second_factor where person_id = $1", [person.id])).rows,
    ...(await db.pool.query("select * from recovery_code where person_id = $1", [person.id])).rows,
  ];
  expect(rows).toHaveLength(11);
  for (const plain of [secret, ...recoveryCodes]) expect(JSON.stringify(rows)).not.toContain(plain);
  expect(new Set(newRecoveryCodes()).size).toBe(10);
  expect(recoveryCodeHash("AB-cd")).toBe(recoveryCodeHash("abcd"));
});

test("what was begun and not proved asks for nothing; begun anew, the first secret is none", async () => {
  const { db, person, enter } = await somebody();
  const first = await beginSecondFactor(db, person, { password }, start);
  const { secret } = await beginSecondFactor(db, person, { password }, start);
  expect(await enter(undefined, start)).toMatchObject({ id: person.id });
  const confirm = (of: string) =>
    confirmSecondFactor(
      db,
      person.id,
      { code: new TOTP({ secret: of }).generate({ timestamp: start.getTime() }) },
      start,
    );
  await expect(confirm(first.secret)).rejects.toMatchObject(wrong);
  await confirm(secret);
  await expect(confirm(secret)).rejects.toMatchObject({ code: "conflict" });
  await expect(beginSecondFactor(db, person, { password }, start)).rejects.toMatchObject({
    code: "conflict",
  });
});

test("it is begun with the password alone", async () => {
  const { db, person } = await somebody();
  await expect(beginSecondFactor(db, person, { password: "wrong" }, start)).rejects.toMatchObject({
    code: "invalid",
    details: { errors: [{ pointer: "/password" }] },
  });
});

test("off, and new recovery codes, by password and code", async () => {
  const { db, person, enter, code, recoveryCodes } = await protectedPerson();
  const proof = (seconds: number) => ({ password, code: code(at(seconds)) });
  const off = (input: { password: string; code: string }, seconds: number) =>
    endSecondFactor(db, person.id, input, at(seconds));
  await expect(off({ password, code: "000000" }, 60)).rejects.toMatchObject(wrong);
  await expect(off({ password, code: "" }, 60)).rejects.toMatchObject(wrong);
  await expect(off({ ...proof(60), password: "wrong" }, 60)).rejects.toMatchObject({ code: "invalid" });
  const renewed = await renewRecoveryCodes(db, person.id, proof(60), at(60));
  expect(renewed.recoveryCodes).toHaveLength(10);
  await expect(enter(recoveryCodes[0], at(90))).rejects.toMatchObject(refusal("wrong"));
  await off(proof(120), 120);
  expect(await enter(undefined, at(120))).toMatchObject({ id: person.id });
  await expect(off(proof(180), 180)).rejects.toMatchObject({ code: "conflict" });
});

test("who runs the server switches it off for who lost device and codes, which ends their sessions", async () => {
  const { db, person, enter, recoveryCodes } = await protectedPerson();
  const before = (await enter(recoveryCodes[0], at(60)))?.sessionVersion ?? 0;
  await expect(enter(undefined, at(61))).rejects.toMatchObject(refusal("needed"));
  expect(await dropSecondFactor(db, `${randomUUID()}@example.test`)).toBeNull();
  expect(await dropSecondFactor(db, person.email.toUpperCase())).toBe(true);
  expect(await secondFactorOf(db, person.id)).toEqual({ on: false, recoveryCodes: 0 });
  expect((await enter(undefined, at(62)))?.sessionVersion).toBe(before + 1);
  expect(await dropSecondFactor(db, person.email)).toBe(false);
});

test("nobody's recovery codes go with another's", async () => {
  const [one, other] = [await protectedPerson(), await protectedPerson()];
  await dropSecondFactor(one.db, one.person.email);
  expect(await secondFactorOf(one.db, other.person.id)).toEqual({ on: true, recoveryCodes: 10 });
});
