import { expect, test } from "vitest";
import { parseMapping } from "@/lib/imports/parseMapping";
import { countValues } from "./countValues";
import { withActors } from "./withActors";

const mapping = parseMapping({
  format: "csv",
  zone: "UTC",
  source: "desk",
  rules: [
    {
      type: "case.step",
      id: "{case}/{day}",
      time: { column: "day", format: "iso" },
      data: { process: "p", case: "{case}", step: "s", actor: { kind: "unknown", id: "{who}" } },
    },
    {
      type: "case.opened",
      id: "{case}",
      once: true,
      time: { column: "day", format: "iso" },
      data: { process: "p", case: "{case}" },
    },
  ],
});

test("values with counts, most frequent first, empty ones too", () => {
  const counter = countValues();
  for (const cell of ["Ann", "", " Bob", "Bob"]) counter.add(cell);
  expect(counter.result()).toEqual({
    rows: 4,
    distinct: 3,
    values: [
      { value: "Bob", count: 2 },
      { value: "", count: 1 },
      { value: "Ann", count: 1 },
    ],
    cut: false,
  });
});

test("a text too long for anybody's name is not told apart, however often it comes", () => {
  const counter = countValues();
  for (const cell of ["Ann", "x".repeat(501), "x".repeat(501)]) counter.add(cell);
  expect(counter.result()).toEqual({
    ...{ rows: 3, distinct: 1, cut: true },
    values: [{ value: "Ann", count: 1 }],
  });
});

test("up to 10,000 different ones are counted, 1,000 given, and what is cut is said to be", () => {
  const counter = countValues();
  for (let index = 0; index < 10_000; index += 1) counter.add(`v${index}`);
  for (let index = 9000; index < 10_000; index += 1) counter.add(`v${index}`);
  expect(counter.result()).toMatchObject({ rows: 11_000, distinct: 10_000, cut: false });
  expect(counter.result().values).toHaveLength(1000);
  expect(counter.result().values.every(({ count }) => count === 2)).toBe(true);
  counter.add("one more");
  expect(counter.result()).toMatchObject({ rows: 11_001, distinct: 10_000, cut: true });
});

test("who is who is written into the rules that take their actor from the column", () => {
  const answered = withActors(mapping, "who", { Bob: "agent", Ann: "human" });
  expect(answered.rules[0]?.data.actor).toEqual({
    kind: { column: "who", map: { Bob: "agent", Ann: "human", "": "unknown" }, else: "unknown" },
    id: "{who}",
  });
  expect(answered.rules[1]).toEqual(mapping.rules[1]);
  // Said again, it replaces what was said before.
  expect(withActors(answered, "who", { Bob: "human" }).rules[0]?.data.actor).toMatchObject({
    kind: { map: { Bob: "human", "": "unknown" } },
  });
  expect(() => withActors(mapping, "day", {})).toThrow('no rule takes its actor from the column "day"');
});
