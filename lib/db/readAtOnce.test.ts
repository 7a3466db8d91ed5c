import { expect, test } from "vitest";
import { readAtOnce } from "@/lib/db/readAtOnce";
import { testOrganisation } from "@/lib/db/testing";

test("sees the rows of its organisation only, and leaves nothing behind on the connection", async () => {
  const [ctx, other] = [await testOrganisation(), await testOrganisation()];
  const all = "select organisation_id as id from organisation";
  expect(await readAtOnce(ctx, all)).toEqual([{ id: ctx.org }]);
  expect(await readAtOnce(other, `${all} where organisation_id = $1::uuid`)).toEqual([{ id: other.org }]);
  for (let n = 0; n < 5; n++) expect((await ctx.db.pool.query(all)).rows).toEqual([]);
});

test("what fails leaves a connection that works", async () => {
  const ctx = await testOrganisation();
  for (let n = 0; n < 5; n++)
    await expect(readAtOnce(ctx, "select 1 / 0")).rejects.toThrow("division by zero");
  expect(await readAtOnce(ctx, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("an organisation's id is nothing but a UUID", async () => {
  const ctx = await testOrganisation();
  const injected = { ...ctx, org: "'; select 1; --" };
  await expect(readAtOnce(injected, "select $1::uuid")).rejects.toThrow(TypeError);
});
