import { expect, test } from "vitest";
import { ImportError } from "./importError";
import { parseMapping } from "./parseMapping";

const rule = {
  type: "case.step",
  id: "{case}/{row}",
  time: { column: "time", format: "iso" },
  data: { process: "loan", case: "{case}" },
};
const good = { format: "csv", zone: "Europe/Amsterdam", source: "loans", rules: [rule] };

test("a mapping with every option is taken", () => {
  const whole = {
    ...good,
    delimiter: ";",
    encoding: "gb18030",
    rules: [
      {
        ...rule,
        once: true,
        when: { a: "x", b: ["y", 3], c: ">0" },
        data: {
          cost: 0,
          actor: { kind: { column: "who", map: { "112": "system", "": "unknown", x: null }, else: "human" } },
          seconds: { column: "minutes", number: true, times: 60, decimal: ",", thousands: "." },
        },
      },
    ],
  };
  expect(parseMapping(whole).rules[0]).toEqual({
    ...whole.rules[0],
    when: { a: ["x"], b: ["y", "3"], c: [">0"] },
  });
});

const field = (amount: unknown) => ({ ...good, rules: [{ ...rule, data: { deep: { amount } } }] });
const at = "/rules/0/data/deep/amount";

test.each<[string, unknown, string, string]>([
  ["no object", [], "", "must be an object"],
  ["a format", { ...good, format: "xls" }, "/format", "must be csv, xlsx, xes, ndjson, events or otlp"],
  ["a sheet of a CSV", { ...good, sheet: "May" }, "/sheet", "must come with"],
  ["a path of a CSV", { ...good, path: "items" }, "/path", "must come with"],
  [
    "a tree without a path",
    { ...good, tree: { id: "a", parent: "b", same: "c" } },
    "/tree",
    "must come with",
  ],
  ["a zone", { ...good, zone: "Amsterdam" }, "/zone", "IANA time zone"],
  ["a source", { ...good, source: " " }, "/source", "must not be empty"],
  ["a delimiter", { ...good, delimiter: "ab" }, "/delimiter", "one character"],
  ["a quote as delimiter", { ...good, delimiter: '"' }, "/delimiter", "one character"],
  ["an encoding", { ...good, encoding: "klingon" }, "/encoding", "name of an encoding"],
  ["an option", { ...good, delimeter: ";" }, "/delimeter", "is not an option"],
  ["no rules", { ...good, rules: [] }, "/rules", "at least one rule"],
  ["a rule", { ...good, rules: ["x"] }, "/rules/0", "an object with type, id, time and data"],
  [
    "a type",
    { ...good, rules: [{ ...rule, type: "case.stepped" }] },
    "/rules/0/type",
    "must be one of case.opened",
  ],
  ["a brace", { ...good, rules: [{ ...rule, id: "{case/1" }] }, "/rules/0/id", "each brace closed"],
  ["once", { ...good, rules: [{ ...rule, once: "yes" }] }, "/rules/0/once", "true or false"],
  [
    "when",
    { ...good, rules: [{ ...rule, when: { "a/b": ">x" } }] },
    "/rules/0/when/a~1b",
    "must have a number after >",
  ],
  ["no time", { ...good, rules: [{ ...rule, time: "time" }] }, "/rules/0/time", "must be {"],
  [
    "a pattern",
    { ...good, rules: [{ ...rule, time: { column: "t", format: "dd/mm/yyyy" } }] },
    "/rules/0/time/format",
    '"d" is none of them',
  ],
  [
    "a pattern without a day",
    { ...good, rules: [{ ...rule, time: { column: "t", format: "M/YYYY" } }] },
    "/rules/0/time/format",
    "it has no day",
  ],
  ["a field", field(true), at, "must be a text, a number, a column"],
  ["a list", field(["{a}"]), at, "must be a text, a number, a column"],
  ["a field's brace", field("{a"), at, "each brace closed"],
  ["an option of a column", field({ column: "a", nummber: true }), `${at}/nummber`, "is not an option"],
  ["times without number", field({ column: "a", times: 60 }), `${at}/times`, '"number": true'],
  ["else without map", field({ column: "a", else: "b" }), `${at}/else`, '"map"'],
  ["a decimal", field({ column: "a", number: true, decimal: ";" }), `${at}/decimal`, 'must be "." or ","'],
  [
    "both alike",
    field({ column: "a", number: true, decimal: ".", thousands: "." }),
    `${at}/thousands`,
    'must differ from "decimal"',
  ],
])("%s: the pointer and what it must be", (_, value, pointer, detail) => {
  const problems = problemsOf(value);
  expect(problems).toEqual([{ pointer, detail: expect.stringContaining(detail) }]);
});

test("every problem is told at once", () => {
  expect(problemsOf({ format: "pdf", rules: [{}] }).map(({ pointer }) => pointer)).toEqual([
    "/format",
    "/source",
    "/rules/0/type",
    "/rules/0/id",
    "/rules/0/time",
    "/rules/0/data",
  ]);
});

test("no field of data can reach an object's prototype", () => {
  const parsed = parseMapping(
    JSON.parse(JSON.stringify(good).replace('"process"', '"__proto__":{"a":"b"},"process"')),
  );
  expect(Object.keys(parsed.rules[0]?.data ?? {})).toEqual(["process", "case"]);
});

function problemsOf(value: unknown) {
  try {
    parseMapping(value);
  } catch (error) {
    if (error instanceof ImportError) return error.problems;
    throw error;
  }
  throw new Error("the mapping was taken");
}

test.each([
  ["a text with half of a surrogate pair", { ...good, source: "a\ud800" }, "/source"],
  ["a text with a NUL", { ...good, source: "a\0" }, "/source"],
  ["a name with a NUL", { ...good, "a\0": 1 }, ""],
])("%s is refused, as it cannot be stored", (_, mapping, pointer) => {
  expect(() => parseMapping(mapping)).toThrow(
    expect.objectContaining({ problems: [expect.objectContaining({ pointer })] }),
  );
});

test("a mapping nested ten thousand deep is refused like any other", () => {
  let deep: unknown = 1;
  for (let depth = 0; depth < 10_000; depth++) deep = { a: deep };
  expect(() => parseMapping(field(deep))).toThrow(ImportError);
});

test("a mapping that asks each row a hundred thousand things is refused", () => {
  const many = Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`f${n}`, "{a}"]));
  expect(() => parseMapping({ ...good, rules: [{ ...good.rules[0], data: many }] })).toThrow("at most 2000");
});
