import fc from "fast-check";
import { expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { eventOf } from "@/lib/events/eventOf";
import { arrays } from "@/lib/ingest/arrays";
import { columns } from "@/lib/ingest/columns";

const place = (field: string) => columns.findIndex((column) => column.field === field);

function eventsWith(field: "title" | "inputTokens" | "amount", values: readonly unknown[]) {
  return values.map((value, index) => ({
    ...eventOf("s", String(index), "case.opened", "2026-03-02T09:00:00.000000Z"),
    [field]: value,
  }));
}

test("every field of an event has its column, once", () => {
  const fields = Object.keys(eventOf("s", "1", "case.opened", "2026-03-02T09:00:00.000000Z"));
  expect(columns.map((column) => column.field).sort()).toEqual(fields.sort());
});

test("a column in which every event is silent is an empty array", () => {
  expect(arrays(eventsWith("title", [null, null]))[place("title")]).toBe("{}");
  expect(arrays(eventsWith("title", [null, ""]))[place("title")]).toBe('{NULL,""}');
  expect(arrays(eventsWith("amount", [null, "0"]))[place("amount")]).toBe("{NULL,0}");
  expect(arrays(eventsWith("inputTokens", [0, null]))[place("inputTokens")]).toBe("{0,NULL}");
});

test("texts come back from the database as they went in, silence as null", async () => {
  const { pool } = await testDatabase();
  const odd = fc.constantFrom(
    '"',
    "\\",
    '\\"',
    "{",
    "}",
    ",",
    "NULL",
    "null",
    "",
    " ",
    "\n",
    "\t",
    "'",
    "客服",
    "😀",
    "e\u0301",
  );
  // what readText lets in: no NUL character and no half of a surrogate pair
  const text = fc.oneof(
    odd,
    fc.array(odd).map((parts) => parts.join("")),
    fc.string({ unit: "binary" }).filter((value) => !value.includes("\0")),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(text), { minLength: 1, maxLength: 20 }), async (values) => {
      const literal = arrays(eventsWith("title", values))[place("title")];
      const { rows } = await pool.query<{ value: string | null }>(
        `select given.value
         from unnest($1::int[], $2::text[]) with ordinality as given (number, value, place)
         order by place`,
        [values.map((_, index) => index), literal],
      );
      expect(rows.map((row) => row.value)).toEqual(values);
    }),
    { numRuns: 100 },
  );
});
