import fc from "fast-check";
import { expect, test } from "vitest";
import { fold, merges } from "@/lib/cases/fold";
import { statements } from "@/lib/db/statements";
import { testDatabase, testOrganisation } from "@/lib/db/testing";
import { ingest } from "@/lib/ingest/ingest";
import { event } from "@/lib/ingest/testing/event";

test("every folded column is one of case_state, and what remains is its key and what it counts as", async () => {
  const { pool } = await testDatabase();
  const { rows } = await pool.query<{ name: string }>(
    "select attname::text as name from pg_attribute where attrelid = 'case_state'::regclass and attnum > 0",
  );
  const names = rows.map((row) => row.name);
  const from = names.indexOf("case_id") + 1;
  expect(names.slice(from, names.indexOf("level"))).toEqual(fold.map((folded) => folded.column));
});

const values = {
  earliest: fc.option(fc.nat(9)).map(String),
  latest: fc.option(fc.nat(9)).map(String),
  sum: fc.nat(9).map(String),
  any: fc.boolean().map(String),
  all: fc.option(fc.nat(9)).map(String),
};
const types = { earliest: "int", latest: "int", sum: "int", any: "boolean", all: "int" };

test.each(Object.keys(merges) as (keyof typeof merges)[])(
  "%s: parts merged in any order are what all values at once are",
  async (name) => {
    const { pool } = await testDatabase();
    const { aggregate, pair } = merges[name];
    const some = fc.array(values[name], { minLength: 1, maxLength: 4 });
    const of = (list: string[]) =>
      `(select ${aggregate("v")} from (values ${list.map((v) => `(${v}::${types[name]})`).join(", ")}) g (v))`;
    const sorted = (sql: string) =>
      name === "all" ? `(select array_agg(e order by e) from unnest(${sql}) e)` : `(${sql})`;
    await fc.assert(
      fc.asyncProperty(some, some, some, async (a, b, c) => {
        const { rows } = await pool.query<{ same: boolean[] }>(`select array[
          ${sorted(pair(of(a), of(b)))} is not distinct from ${sorted(of([...a, ...b]))},
          ${sorted(pair(of(b), of(a)))} is not distinct from ${sorted(of([...a, ...b]))},
          ${sorted(pair(`(${pair(of(a), of(b))})`, of(c)))} is not distinct from
            ${sorted(pair(of(a), `(${pair(of(b), of(c))})`))}
        ] as same`);
        expect(rows[0]?.same).toEqual([true, true, true]);
      }),
      { numRuns: 30 },
    );
  },
);

test("of closes at one instant the greater (source, id) by code point is the latest, the smaller the first", async () => {
  const ctx = await testOrganisation();
  const close = (source: string, id: string, resolution: "resolved" | "expired" | "unresolved") =>
    event("case.closed", "2026-03-02", { source, id, resolution });
  // U+FFFD comes before U+1F600 by code point, after it in UTF-16; capitals before small letters
  for (const batch of [
    [close("\uFFFD", "9", "expired")],
    [close("\u{1F600}", "1", "resolved")],
    [close("Z", "2", "unresolved")],
  ]) {
    await ingest(ctx, batch);
  }
  const [state] = await statements(ctx, (run) =>
    run<{ first: string; last: string }>(
      "select first_resolution as first, resolution as last from case_state where organisation_id = $1::uuid",
      [ctx.org],
    ),
  );
  expect(state).toEqual({ first: "unresolved", last: "resolved" });
});

test("reopenings that can never matter are not kept, however many come", async () => {
  const ctx = await testOrganisation();
  const reopened = (day: number) => event("case.reopened", `2026-03-${String(day).padStart(2, "0")}`);
  const kept = () =>
    statements(ctx, (run) =>
      run<{ count: number }>(
        "select cardinality(reopenings) as count from case_state where organisation_id = $1::uuid",
        [ctx.org],
      ),
    ).then((rows) => rows[0]?.count);
  await ingest(ctx, [event("case.closed", "2026-03-10", { resolution: "resolved" })]);
  await ingest(ctx, [20, 21, 22, 23, 24].map(reopened));
  expect(await kept()).toBe(1);
  await ingest(ctx, [15, 16, 17].map(reopened));
  expect(await kept()).toBe(1);
  // an earlier first close: what was before it may now be after it
  await ingest(ctx, [5, 6].map(reopened));
  expect(await kept()).toBe(3);
  await ingest(ctx, [event("case.closed", "2026-03-01", { resolution: "resolved" })]);
  expect(await kept()).toBe(1);
});
