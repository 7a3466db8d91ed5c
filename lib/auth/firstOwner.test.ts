import { afterAll, beforeAll, expect, test } from "vitest";
import { firstOwner } from "@/lib/auth/firstOwner";
import { ownDatabase } from "@/lib/db/ownDatabase";

let own: Awaited<ReturnType<typeof ownDatabase>>;
beforeAll(async () => {
  own = await ownDatabase();
});
afterAll(() => own.drop());

const now = new Date("2026-05-01T02:00:00Z");
const first = {
  ...{ name: "Ada", email: "ada@firm.example", password: "a good password" },
  ...{ organisation: "Lantern", timezone: "Asia/Shanghai", currency: "CNY" },
};

test("the first organisation is made once, also by servers that start together, and never beside another", async () => {
  await expect(firstOwner(own.db, { ...first, password: "short" }, now)).rejects.toMatchObject({
    code: "invalid",
  });
  const made = await Promise.all([1, 2, 3].map(() => firstOwner(own.db, first, now)));
  expect(made.filter((slug) => slug !== null)).toEqual(["lantern"]);
  expect(await firstOwner(own.db, { ...first, email: "eve@firm.example" }, now)).toBeNull();
  const { rows } = await own.owner.query(
    "select p.email, o.timezone, m.role from person p join member m on m.person_id = p.id join organisation o using (organisation_id)",
  );
  expect(rows).toEqual([{ email: "ada@firm.example", timezone: "Asia/Shanghai", role: "owner" }]);
});
