import { expect, test } from "vitest";
import { applyMapping } from "./applyMapping";
import { parseMapping } from "./parseMapping";

const header = ["case", "row", "at", "who", "minutes", "state"];
const rule = {
  type: "case.step",
  id: "{case}/{row}",
  time: { column: "at", format: "iso" },
  data: { process: "loan", case: "{case}" },
};

function apply(rules: object[], rows: string[][], sample: string[][] = []) {
  const mapping = parseMapping({ format: "csv", zone: "Asia/Shanghai", source: "bank", rules });
  const applied = applyMapping(mapping, header, sample);
  return rows.flatMap((cells, index) => applied(index + 2, cells));
}

test("a rule gives an event: texts, constants, maps, numbers, nested objects", () => {
  const data = {
    process: "loan {{new}}",
    case: "L-{case}",
    cost: 0,
    actor: { kind: { column: "who", map: { "112": "system", "": "unknown" }, else: "human" }, id: "{who}" },
    seconds: { column: "minutes", number: true, times: 60 },
  };
  const rows = [
    [" 7 ", "1", "2026-03-02T09:00:00", "112", "1,5", "x"],
    ["7", "2", "2026-03-02T09:00:00Z", "Ann", "0.1", "x"],
    ["7", "3", "2026-03-02T09:00:00Z", "", "", "x"],
  ];
  expect(apply([{ ...rule, data }], rows).map(({ event }) => event)).toEqual([
    {
      id: "7/1",
      source: "bank",
      type: "case.step",
      time: "2026-03-02T01:00:00Z",
      data: {
        process: "loan {new}",
        case: "L-7",
        cost: 0,
        actor: { kind: "system", id: "112" },
        seconds: 90,
      },
    },
    expect.objectContaining({
      id: "7/2",
      data: { process: "loan {new}", case: "L-7", cost: 0, actor: { kind: "human", id: "Ann" }, seconds: 6 },
    }),
    expect.objectContaining({
      id: "7/3",
      data: { process: "loan {new}", case: "L-7", cost: 0, actor: { kind: "unknown" } },
    }),
  ]);
});

test("an empty column leaves the field out, and an object without fields", () => {
  const data = { title: "{who} of {case}", usage: { inputTokens: { column: "minutes", number: true } } };
  expect(apply([{ ...rule, data }], [["7", "1", "2026-03-02", "", "", ""]])[0]?.event?.data).toEqual({});
});

test("a map without else keeps other cells; null and empty texts leave the field out", () => {
  const data = {
    a: { column: "who", map: { NA: null, "?": "" } },
    b: { column: "state", map: { x: "y" }, else: null },
  };
  const rows = ["NA", "?", "Ann"].map((who, index) => [
    "7",
    String(index),
    "2026-03-02",
    who,
    "",
    index > 1 ? "x" : "z",
  ]);
  expect(apply([{ ...rule, data }], rows).map(({ event }) => event?.data)).toEqual([
    {},
    {},
    { a: "Ann", b: "y" },
  ]);
});

test("numbers are exact: whole ones of at most 15 digits as numbers, others as decimal texts", () => {
  const seconds = { column: "minutes", number: true, times: "0.1", decimal: "." };
  const read = (minutes: string) => {
    const rows = [["7", "1", "2026-03-02", "", minutes, ""]];
    return apply([{ ...rule, data: { seconds } }], rows)[0]?.event?.data.seconds;
  };
  expect(["3", "30", "1e-7", "-0.70", "12,345,678,901,234,567,890"].map(read)).toEqual([
    "0.3",
    3,
    "0.00000001",
    "-0.07",
    "1234567890123456789",
  ]);
});

test("the decimal mark of a column is told from the sample, else a doubtful cell is refused", () => {
  const data = { amount: { column: "minutes", number: true } };
  const row = ["7", "1", "2026-03-02", "", "219,582", ""];
  expect(apply([{ ...rule, data }], [row])[0]?.refusal).toMatchObject({ line: 2, column: "minutes" });
  const sample = [["", "", "", "", "14,62", ""]];
  expect(apply([{ ...rule, data }], [row], sample)[0]?.event?.data).toEqual({ amount: "219.582" });
});

test("when: every column must hold, and a rule that does not gives nothing", () => {
  const when = { state: ["open", "new"], minutes: ">5", who: "!bot" };
  const row = (who: string, minutes: string, state: string) => ["7", "1", "2026-03-02", who, minutes, state];
  const rows = [row("a", "6", "open"), row("a", "6", "shut"), row("a", "5", "new"), row("bot", "6", "new")];
  expect(apply([{ ...rule, when }], rows)).toHaveLength(1);
});

test("once: the first row that gives an event for the id, per rule", () => {
  const once = { ...rule, id: "{case}/closed", type: "case.closed", once: true };
  const rows = [
    ["7", "1", "not a time", "", "", ""],
    ["7", "2", "2026-03-02", "", "", ""],
    ["7", "3", "2026-03-03", "", "", ""],
    ["8", "4", "2026-03-04", "", "", ""],
  ];
  const applied = apply([once, { ...once, type: "case.reopened" }], rows);
  expect(applied.filter(({ refusal }) => refusal !== undefined)).toHaveLength(2);
  expect(
    applied.flatMap(({ event }) => (event ? [`${event.type} ${event.id} ${event.time.slice(0, 10)}`] : [])),
  ).toEqual([
    "case.closed 7/closed 2026-03-01",
    "case.reopened 7/closed 2026-03-01",
    "case.closed 8/closed 2026-03-03",
    "case.reopened 8/closed 2026-03-03",
  ]);
});

test("a refusal has the line, the column and the reason; the row's other rules go on", () => {
  const seconds = { column: "minutes", number: true };
  const rules = [rule, { ...rule, id: "{case}", type: "case.contact" }, { ...rule, data: { seconds } }];
  expect(
    apply(rules, [
      ["", "1", "2026-03-02", "", "long", ""],
      ["7", "1", "", "", "", ""],
    ]),
  ).toEqual([
    { event: expect.objectContaining({ id: "/1", data: { process: "loan" } }) },
    { refusal: { line: 2, column: "case", reason: "must not be empty: it makes the event's id" } },
    { refusal: { line: 2, column: "minutes", reason: 'must be a number, not "long"' } },
    ...[1, 2, 3].map(() => ({
      refusal: { line: 3, column: "at", reason: "must not be empty: it is the event's time" },
    })),
  ]);
});

test("columns that the header lacks or has twice are told with their pointers", () => {
  const mapping = parseMapping({
    format: "csv",
    source: "bank",
    rules: [{ ...rule, when: { "a/b": "x" }, data: { actor: { id: { column: "whom" }, role: "{who}" } } }],
  });
  expect(() => applyMapping(mapping, ["case ", "row", "at", "who", "who"])).toThrow(
    [
      'mapping /rules/0/when/a~1b: "a/b" is no column of the file: it has "case", "row", "at", "who", "who"',
      'mapping /rules/0/data/actor/id/column: "whom" is no column of the file: it has "case", "row", "at", "who", "who"',
      'mapping /rules/0/data/actor/role: "who" is the name of 2 columns: rename one',
    ].join("\n"),
  );
});
