import { afterEach, expect, test, vi } from "vitest";
import { resealed } from "@/lib/auth/resealed";
import { seal, unseal } from "@/lib/auth/sealed";
import * as sealingKeys from "@/lib/auth/sealingKeys";
import { sealedFor } from "@/lib/auth/secondFactor/passSecondFactor";
import { resealSecondFactors } from "@/lib/auth/secondFactor/resealSecondFactors";
import { testPerson } from "@/lib/auth/testPerson";
import { as, testOrganisation } from "@/lib/db/testing";
import { transaction } from "@/lib/db/transaction";
import { createHook } from "@/lib/hooks/createHook";
import { findHook } from "@/lib/hooks/findHook";
import { resealHooks } from "@/lib/hooks/resealHooks";
import { rotateHook } from "@/lib/hooks/rotateHook";

afterEach(() => vi.restoreAllMocks());

const key = (name: string) => ({ key: Buffer.alloc(32, name), id: name.repeat(8).slice(0, 8) });
const inForce = (...names: [string, ...string[]]) => {
  const [current, ...before] = names;
  vi.spyOn(sealingKeys, "sealingKeys").mockReturnValue([key(current), ...before.map(key)]);
};

test("what the secret before sealed opens beside the one in force, and no longer without it", () => {
  inForce("a");
  const sealed = seal("text", "about");
  inForce("b", "a");
  expect(unseal(sealed, "about")).toBe("text");
  const anew = resealed(sealed, "about");
  expect(anew).toMatch(/^v1\.bbbbbbbb\./);
  inForce("b");
  expect(unseal(sealed, "about")).toBeNull();
  expect(unseal(String(anew), "about")).toBe("text");
  expect(resealed(String(anew), "about")).toBeNull();
  expect(resealed(sealed, "about")).toBe("unreadable");
  expect(resealed(String(anew), "another")).toBe("unreadable");
});

test("a webhook's secrets are sealed anew, both that are in force, and only its organisation's", async () => {
  inForce("a");
  const admin = { kind: "person", id: "6f1c1c0e-7a51-4a80-9f3f-0d8a4a3b6f10", role: "admin" } as const;
  const [ctx, other] = [as(await testOrganisation(), admin), as(await testOrganisation(), admin)];
  const { id } = await createHook(ctx, { name: "Shop", source: "shop", mapping: null });
  await rotateHook(ctx, { id });
  await createHook(other, { name: "Shop", source: "shop", mapping: null });
  const secrets = async () => (await findHook(ctx.db, id, ctx.now))?.secrets;
  const before = await secrets();
  expect(before).toHaveLength(2);

  inForce("b", "a");
  expect(await resealHooks(ctx)).toEqual([
    { resealed: 1, current: 0, unreadable: 0 },
    { resealed: 1, current: 0, unreadable: 0 },
  ]);
  inForce("b");
  expect(await secrets()).toEqual(before);
  expect((await resealHooks(ctx))[0]).toEqual({ resealed: 0, current: 1, unreadable: 0 });
  expect((await resealHooks(other))[0]).toEqual({ resealed: 0, current: 0, unreadable: 1 });
  const [stored] = await transaction(other, (tx) =>
    tx.hook.findMany({ where: { organisationId: other.org } }),
  );
  expect(stored?.secret).toMatch(/^v1\.aaaaaaaa\./);
});

test("so is the secret of a second factor, whose codes go on", async () => {
  inForce("a");
  const { db, ...ctx } = await testOrganisation();
  const person = await testPerson({ ...ctx, db }, "viewer");
  const about = sealedFor(person.id);
  await db.pool.query(
    "insert into second_factor (person_id, secret, created_at) values ($1::uuid, $2::text, $3::timestamptz)",
    [person.id, seal("JBSWY3DPEHPK3PXP", about), new Date()],
  );
  inForce("b", "a");
  expect((await resealSecondFactors(db)).resealed).toBeGreaterThanOrEqual(1);
  inForce("b");
  const { rows } = await db.pool.query("select secret from second_factor where person_id = $1::uuid", [
    person.id,
  ]);
  expect(unseal(rows[0].secret, about)).toBe("JBSWY3DPEHPK3PXP");
});
