import { expect, test } from "vitest";
import { jsonCell } from "./jsonCell";
import { parseMapping } from "./parseMapping";
import { readJsonList } from "./readJsonList";
import { testImport } from "./testImport";

async function read(value: unknown, path: string, tree?: { id: string; parent: string; same: string }) {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(typeof value === "string" ? value : JSON.stringify(value));
  }
  const lines = [];
  for await (const batch of readJsonList(bytes(), { path, tree })) lines.push(...batch);
  return lines;
}

test("a list by its path, or the value itself, each item with its place and the whole file", async () => {
  const file = { meta: { org: "x" }, data: { items: [{ a: 1 }, 2, { a: 3 }] } };
  const lines = await read(file, "data.items");
  expect(lines.map(({ line, text, wrong }) => [line, text, wrong])).toEqual([
    [1, '{"a":1}', undefined],
    [2, "2", "must be a JSON object"],
    [3, '{"a":3}', undefined],
  ]);
  expect(jsonCell(lines[0]?.value ?? {}, "$file.meta.org")).toBe("x");
  expect(await read([{ a: 1 }], "")).toHaveLength(1);
  expect(await read({ a: 1 }, "")).toHaveLength(1);
  expect(await read([], "")).toEqual([]);
});

test.each<[unknown, string, string]>([
  [{ data: 1 }, "data", 'mapping /path: "data" leads to no list'],
  [{ data: [] }, "items", 'mapping /path: "items" leads to no list'],
  [{}, "constructor", "leads to no list"],
  ['{"a": [1,', "a", "must be one JSON value"],
  [" ".repeat(64 * 1024 * 1024 + 1), "", "must not be larger than 64 MiB"],
])("refused: %#", async (value, path, reason) => {
  await expect(read(value, path)).rejects.toThrow(reason);
});

test("rows that wrap others of their kind are no leaves, however deep; circles end", async () => {
  const rows = [
    { id: "1", type: "call" },
    { id: "2", parent: "1", type: "span" },
    { id: "3", parent: "2", type: "call" },
    { id: "4", parent: "3", type: "tool" },
    { id: "5", parent: "6", type: "loop" },
    { id: "6", parent: "5", type: "loop" },
    { id: "7", parent: "gone", type: "call" },
  ];
  const lines = await read(rows, "", { id: "id", parent: "parent", same: "type" });
  expect(lines.map(({ value }) => jsonCell(value ?? {}, "$leaf"))).toEqual([
    "false",
    "true",
    "true",
    "true",
    "false",
    "false",
    "true",
  ]);
});

test("through a mapping: columns added, products rounded, an empty one as nothing", async () => {
  const mapping = parseMapping({
    format: "ndjson",
    path: "calls",
    source: "agent",
    rules: [
      {
        type: "case.step",
        id: "{id}",
        time: { column: "at", format: "iso" },
        data: {
          process: "p",
          case: "c",
          step: "s",
          actor: { kind: "agent" },
          cost: { column: "cost", number: true, times: "0.01", round: 6 },
          usage: {
            inputTokens: { column: "in", plus: ["cached", "written"], number: true },
            outputTokens: { column: "out", number: true },
          },
        },
      },
    ],
  });
  const at = "2026-03-02T09:00:00Z";
  const calls = [
    { id: 1, at, cost: 1.23456789, in: 1, cached: 20, written: 300, out: 5 },
    { id: 2, at, in: 1, written: null, out: 5 },
    { id: 3, at, cached: "many", out: 5 },
  ];
  const { events, refusals } = await testImport(Buffer.from(JSON.stringify({ calls })), mapping);
  expect(events.map(({ data }) => [data.cost, data.usage])).toEqual([
    ["0.012346", { inputTokens: 321, outputTokens: 5 }],
    [undefined, { inputTokens: 1, outputTokens: 5 }],
  ]);
  expect(refusals).toEqual(['3: must be a number, not "many"']);
});

test("what a list is told of the whole file are its texts and numbers, not the file again with each row", async () => {
  const [line] = await read({ trace: { name: "t" }, items: [{ a: 1 }] }, "items");
  const value = line?.value ?? {};
  expect(
    ["$file", "$file.trace", "$file.items.0", "$file.trace.name"].map((key) => jsonCell(value, key)),
  ).toEqual(["", "", "", "t"]);
});

test.each([
  ["[".repeat(10_000) + "]".repeat(10_000), "nested more than"],
  [`[${"{},".repeat(2_100_000)}{}]`, "more than 4000000 values"],
])("refused before it is taken apart: %#", async (text, reason) => {
  await expect(read(text, "")).rejects.toThrow(reason);
});
