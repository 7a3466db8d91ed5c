import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { parseMapping } from "./parseMapping";
import { type ImportedRow, readImport } from "./readImport";

async function read(file: string | Buffer, mapping: object, size = 11): Promise<ImportedRow[]> {
  const bytes = Buffer.from(file);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
  }
  const rows: ImportedRow[] = [];
  for await (const row of readImport(pieces(), parseMapping(mapping))) rows.push(row);
  return rows;
}

const rule = {
  type: "order.paid",
  id: "{order}",
  time: { column: "day", format: "D/M/YYYY" },
  data: { order: "{order}", amount: { column: "amount", number: true } },
};
const mapping = { format: "csv", zone: "UTC", source: "shop", rules: [rule] };
const csv = "order;day;amount\n1;2/3/2026;219,582\n\n;;\n2;2/3/2026\n3;x;5\n4;3/3/2026;14,62\n";

test("rows, refusals, the row as it stands, and the bytes of the file", async () => {
  const rows = await read(csv, mapping);
  expect(
    rows.map(({ line, events, refusals }) => [line, events[0]?.data.amount ?? refusals[0]?.reason]),
  ).toEqual([
    [2, "219.582"],
    [5, "has 2 cells where the header has 3: is a delimiter or a quote in the text?"],
    [6, 'must be a time written as D/M/YYYY, not "x"'],
    [7, "14.62"],
  ]);
  expect(rows[1]).toMatchObject({ header: ["order", "day", "amount"], original: ["2", "2/3/2026"] });
  expect(rows.at(-1)?.bytes).toBe(csv.length);
});

test("the same items whatever the pieces, plain or packed", async () => {
  const long = csv + Array.from({ length: 3000 }, (_, row) => `n${row};4/3/2026;"1,${row}"\n`).join("");
  const plain = (rows: ImportedRow[]) => rows.map((row) => ({ ...row, bytes: 0 }));
  const whole = plain(await read(long, mapping, 1e6));
  expect(whole).toHaveLength(3004);
  expect(plain(await read(long, mapping, 100))).toEqual(whole);
  expect(plain(await read(gzipSync(long), mapping, 1000))).toEqual(whole);
});

test("columns are checked against the header before any row", async () => {
  const wrong = { ...mapping, rules: [rule, { ...rule, when: { paid: "yes" } }] };
  const rows: ImportedRow[] = [];
  const reading = async () => {
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(csv);
    }
    for await (const row of readImport(bytes(), parseMapping(wrong))) rows.push(row);
  };
  await expect(reading()).rejects.toThrow('mapping /rules/1/when/paid: "paid" is no column of the file');
  expect(rows).toEqual([]);
});

test("a file of nothing but a header has its columns checked, too, and gives nothing", async () => {
  expect(await read("order,day,amount\n", mapping)).toEqual([]);
  await expect(read("order,day\n", mapping)).rejects.toThrow("/rules/0/data/amount/column");
});

test("GB18030, by the mapping", async () => {
  const bytes = Buffer.concat([
    Buffer.from("order,day,amount\n"),
    Buffer.from([0xbf, 0xcd]),
    Buffer.from(",1/1/2026,5\n"),
  ]);
  const [row] = await read(bytes, { ...mapping, encoding: "gb18030" });
  expect(row?.events[0]?.id).toBe("客");
});

test("NDJSON: paths as columns, numbers as they are, the line kept as it stands", async () => {
  const usage = {
    format: "ndjson",
    source: "agent",
    rules: [
      {
        type: "case.step",
        id: "{message.id}",
        once: true,
        when: { type: "assistant" },
        time: { column: "timestamp", format: "iso" },
        data: {
          model: "{message.model}",
          cost: { column: "cost", number: true },
          usage: { inputTokens: { column: "message.usage.input_tokens", number: true } },
        },
      },
    ],
  };
  const reply =
    '{"type":"assistant","timestamp":"2026-03-02T09:00:00Z","cost":1.234,"message":{"id":"m1","model":"x","usage":{"input_tokens":1200}}}';
  const rows = await read(`${reply}\n{"type":"user"}\n${reply}\n{"broken\n`, usage);
  expect(rows.map(({ line, events, refusals }) => [line, events.length, refusals.length])).toEqual([
    [1, 1, 0],
    [2, 0, 0],
    [3, 0, 0],
    [4, 0, 1],
  ]);
  expect(rows[0]?.events[0]).toEqual({
    id: "m1",
    source: "agent",
    type: "case.step",
    time: "2026-03-02T09:00:00Z",
    data: { model: "x", cost: "1.234", usage: { inputTokens: 1200 } },
  });
  expect(rows[3]?.original).toBe('{"broken');
});

test("a row of JSON that a mapping repeats again and again is refused, its neighbours are kept", async () => {
  const columns = Array.from({ length: 100 }, (_, n) => `a${".a".repeat(n)}`);
  const deep = `${'{"a":'.repeat(100)}"${"x".repeat(10_000)}"${"}".repeat(100)}`;
  const data = Object.fromEntries(columns.map((column, n) => [`f${n}`, `{${column}}`]));
  const rule = { type: "case.contact", id: "{id}", time: { column: "t", format: "iso" }, data };
  const file = `{"id":1,"t":"2026-03-02",${deep.slice(1)}\n{"id":2,"t":"2026-03-02"}\n`;
  const rows = await read(file, { format: "ndjson", zone: "UTC", source: "s", rules: [rule] }, 1e6);
  expect(rows.map(({ events, refusals }) => [events.length, refusals[0]?.reason])).toEqual([
    [0, expect.stringContaining("names the same part")],
    [1, undefined],
  ]);
});

test("others are served while a file of many short rows is read", async () => {
  let turns = 0;
  const counting = setInterval(() => turns++, 1);
  const short = `order;day;amount\n${"1;2/3/2026;1\n".repeat(60_000)}`;
  await read(short, mapping, 1e6);
  clearInterval(counting);
  expect(turns).toBeGreaterThan(3);
});
