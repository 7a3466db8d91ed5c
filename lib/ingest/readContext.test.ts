import { expect, test, vi } from "vitest";
import { statements } from "@/lib/db/statements";
import { testOrganisation } from "@/lib/db/testing";
import { readContext } from "@/lib/ingest/readContext";

test("who asks at once shares a reading, and nobody is given one that began before they asked", async () => {
  const ctx = await testOrganisation();
  const query = vi.spyOn(ctx.db.pool, "query");
  const first = readContext(ctx);
  const others = Array.from({ length: 50 }, () => readContext(ctx));
  await Promise.all([first, ...others]);
  expect(query).toHaveBeenCalledTimes(2);
  query.mockRestore();

  for (let n = 0; n < 20; n++) {
    const under = readContext(ctx);
    const currency = n % 2 ? "EUR" : "USD";
    await statements(ctx, (run) =>
      run("update organisation set currency = $2::text where organisation_id = $1::uuid", [
        ctx.org,
        currency,
      ]),
    );
    expect((await readContext(ctx)).currency).toBe(currency);
    await under;
  }
});

test("an organisation that is gone is not found, each time it is asked for", async () => {
  const ctx = { ...(await testOrganisation()), org: "00000000-0000-4000-8000-000000000000" };
  for (let n = 0; n < 3; n++) {
    const answers = await Promise.allSettled([readContext(ctx), readContext(ctx)]);
    expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  }
});
