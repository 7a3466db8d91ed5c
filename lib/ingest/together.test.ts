import { expect, test } from "vitest";
import { statements } from "@/lib/db/statements";
import { type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import type { Event } from "@/lib/events/event";
import { folded } from "@/lib/ingest/rebuild";
import { event } from "@/lib/ingest/testing/event";
import { together } from "@/lib/ingest/together";
import { verify } from "@/lib/ingest/verify";

function contact(id: string, channel = "mail"): Event {
  return { ...event("case.contact", "2026-03-02"), id, case: id, channel };
}

async function transactions(ctx: TestOrganisation): Promise<number> {
  const rows = await statements(ctx, (run) =>
    run<{ count: number }>(
      "select count(distinct xmin::text)::int as count from event where organisation_id = $1::uuid",
      [ctx.org],
    ),
  );
  return rows[0]?.count ?? -1;
}

test("deliveries that come at once share few commits, and each learns what became of its own", async () => {
  const ctx = await testOrganisation();
  const many = Array.from({ length: 200 }, (_, n) =>
    together(ctx, [contact(`a${n}`), contact(`b${n}`)], "CNY"),
  );
  expect(await Promise.all(many)).toEqual(many.map(() => ["accepted", "accepted"]));
  expect(await transactions(ctx)).toBeLessThan(10);
  expect(
    await Promise.all([
      together(ctx, [contact("a1")], "CNY"),
      together(ctx, [contact("new"), contact("a2", "telephone")], "CNY"),
      together(ctx, [contact("new"), contact("new", "telephone")], "CNY"),
    ]),
  ).toEqual([["duplicate"], ["accepted", "conflict"], ["duplicate", "conflict"]]);
  expect(await verify(ctx)).toEqual(Object.fromEntries(folded.map((table) => [table, 0])));
});

test("what fails for one fails for none of the others", async () => {
  const ctx = await testOrganisation();
  // the database refuses what reading would have refused before
  const broken = { ...contact("broken"), time: "no time" };
  const first = together(ctx, [contact("first")], "CNY");
  const answers = await Promise.allSettled([
    first,
    together(ctx, [contact("one")], "CNY"),
    together(ctx, [broken], "CNY"),
    together(ctx, [contact("two")], "CNY"),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
  const other = together(ctx, [contact("three")], "EUR");
  await expect(other).rejects.toMatchObject({ code: "conflict" });
  expect(await together(ctx, [contact("three")], "CNY")).toEqual(["accepted"]);
});

test("who comes just as the queue empties is not forgotten", async () => {
  const ctx = await testOrganisation();
  for (let n = 0; n < 50; n++) {
    const [stored] = await together(ctx, [contact(String(n))], "CNY");
    expect(stored).toBe("accepted");
  }
});
