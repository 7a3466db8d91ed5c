import { expect, test } from "vitest";
import { jsonCell } from "./jsonCell";
import { type JsonLine, readNdjson } from "./readNdjson";

async function read(text: string, size = 7): Promise<JsonLine[]> {
  const bytes = Buffer.from(text);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
  }
  const lines: JsonLine[] = [];
  for await (const batch of readNdjson(pieces())) lines.push(...batch);
  return lines;
}

test("objects line by line; empty lines skipped, others refused with their line", async () => {
  const lines = await read('\ufeff{"a":1}\r\n\n[1]\n{"客":"服"}\n{oops\n"x"\n{"last":true}');
  expect(lines.map(({ line, value, wrong }) => [line, value ?? wrong?.slice(0, 22)])).toEqual([
    [1, { a: 1 }],
    [3, "must be a JSON object"],
    [4, { 客: "服" }],
    [5, "must be a JSON object:"],
    [6, "must be a JSON object"],
    [7, { last: true }],
  ]);
});

test("a line of more than 16 MiB is dropped and refused, the next one is read", async () => {
  const lines = await read(`{"a":"${"x".repeat(16 * 1024 * 1024)}"}\n{"a":2}\n`, 65_536);
  expect(lines).toEqual([
    { line: 1, text: "", wrong: "must not be longer than 16 MiB" },
    { line: 2, text: '{"a":2}', value: { a: 2 } },
  ]);
});

test("cells of an object: keys, paths, and nothing inherited", () => {
  const value = { a: { b: [{ c: 1.5 }], "d.e": null }, "x.y": "whole", x: { y: "path" }, f: false };
  const columns = [
    "a.b.0.c",
    "a.b",
    "a.d.e",
    "x.y",
    "f",
    "constructor",
    "a.b.length",
    "none.at.all",
    "__proto__",
  ];
  expect(columns.map((column) => jsonCell(value, column))).toEqual([
    "1.5",
    '[{"c":1.5}]',
    "",
    "whole",
    "false",
    "",
    "1",
    "",
    "",
  ]);
});
