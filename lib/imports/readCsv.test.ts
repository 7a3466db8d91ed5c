import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv } from "./readCsv";
import type { Row } from "./rowParser";

const fixtures = new URL("./fixtures/", import.meta.url);

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function read(csv: string | Buffer, size = 5): Promise<{ header: readonly string[]; rows: Row[] }> {
  let header: readonly string[] = [];
  const rows: Row[] = [];
  for await (const batch of readCsv(inPieces(Buffer.from(csv), size))) {
    header = batch.header ?? header;
    rows.push(...batch.rows);
  }
  return { header, rows };
}

const cells = ({ rows }: { rows: Row[] }) => rows.map((row) => row.cells);
const fixture = (name: string) => readFileSync(new URL(name, fixtures));

// Its JSON has another phone number than its CSV, and is one object.
const spectrum = readdirSync(new URL("csv-spectrum", fixtures))
  .filter((name) => name.endsWith(".csv") && name !== "location_coordinates.csv")
  .map((name) => name.replace(".csv", ""));

test.each(spectrum)("csv-spectrum: %s", async (name) => {
  const { header, rows } = await read(fixture(`csv-spectrum/${name}.csv`));
  const objects = rows.map((row) =>
    Object.fromEntries(header.map((column, index) => [column, row.cells[index]])),
  );
  expect(objects).toEqual(JSON.parse(fixture(`csv-spectrum/${name}.json`).toString()));
  expect(rows.filter((row) => row.wrong !== undefined)).toEqual([]);
});

test("csv-spectrum: quotes within an unquoted cell are letters", async () => {
  const { rows } = await read(fixture("csv-spectrum/location_coordinates.csv"));
  expect(rows[0]?.cells.slice(1)).toEqual(["37\ufffd36'37.8\"N 121\ufffd2'17.9\"W", "Modesto", "Stanislaus"]);
});

test.each(["bad.csv", "bad_skip_lines.csv"])("csvkit: rows too long and too short in %s", async (name) => {
  const { header, rows } = await read(fixture(`csvkit/${name}`));
  const first = name === "bad.csv" ? 2 : 5;
  expect(header).toEqual(["column_a", "column_b", "column_c"]);
  expect(rows.map(({ line, wrong }) => [line, wrong?.slice(0, 42)])).toEqual([
    [first, "has 4 cells where the header has 3: is a d"],
    [first + 1, "has 2 cells where the header has 3: is a d"],
    [first + 2, undefined],
  ]);
});

test.each([
  [
    "mac_newlines.csv",
    [
      ["1", "2", "3"],
      ["Once upon\ra time", "5", "6"],
    ],
  ],
  [
    "test_utf8_bom.csv",
    [
      ["1", "2", "3"],
      ["4", "5", "ʤ"],
    ],
  ],
  [
    "test_utf16_big.csv",
    [
      ["1", "2", "3"],
      ["4", "5", "ʤ"],
    ],
  ],
  [
    "test_utf16_little.csv",
    [
      ["1", "2", "3"],
      ["4", "5", "ʤ"],
    ],
  ],
  ["test_locale.csv", [["1,7", "200.000.000", ""]]],
  ["blanks.csv", [["", "NA", "N/A", "NONE", "NULL", "."]]],
  ["test_header_newline.csv", [["d", "e", "f"]]],
])("csvkit: %s", async (name, expected) => {
  const whole = await read(fixture(`csvkit/${name}`));
  expect(cells(whole)).toEqual(expected);
  expect(whole.header.join()).not.toContain("\ufeff");
});

test("a row's line is where it begins, over empty lines and line ends in quotes", async () => {
  const { rows } = await read('a,b\r\n\r\n1,2\r\n"x\r\ny\r\nz",3\r\n\n5,6\n,\n7,8');
  expect(rows.map(({ line, cells: [first] }) => [line, first])).toEqual([
    [3, "1"],
    [4, "x\r\ny\r\nz"],
    [8, "5"],
    [10, "7"],
  ]);
});

test("a file reads the same with and without quotes, in pieces of any size", async () => {
  const cell = fc.stringMatching(/^[a-z客; ]{0,6}$/);
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });
  const end = fc.constantFrom("\n", "\r\n");
  await fc.assert(
    fc.asyncProperty(table, end, fc.integer({ min: 1, max: 40 }), async (rows, lineEnd, size) => {
      const written = rows.map((row) => row.join(",")).join(lineEnd);
      const plain = await read(`h,i${lineEnd}${written}`, size);
      const quoted = await read(`"h",i${lineEnd}${written}`, size);
      expect(quoted).toEqual(plain);
      expect(plain.header).toEqual(["h", "i"]);
    }),
    { numRuns: 200 },
  );
});

test("quotes that begin late are read as well as early ones", async () => {
  const plain = Array.from({ length: 20_000 }, (_, row) => `${row},x\n`).join("");
  const { rows } = await read(`a,b\n${plain}"two\nlines",y\nlast,z\n`, 70_000);
  expect(rows.slice(-2)).toEqual([
    { line: 20_002, cells: ["two\nlines", "y"] },
    { line: 20_004, cells: ["last", "z"] },
  ]);
  expect(rows).toHaveLength(20_002);
});

test("what ends the reading says at which line", async () => {
  await expect(read("")).rejects.toThrow("the file is empty");
  await expect(read('a,b\n1,2\n3,"open\n4,5\n')).rejects.toThrow(
    "line 3: a quote is opened in this row and never",
  );
  await expect(read(`a,b\n1,"${"x\n".repeat(600_000)}`, 65_536)).rejects.toThrow(
    "line 2: the row has more than",
  );
  const latin = Buffer.concat([Buffer.from("a,b\n1,2\n3,"), Buffer.from([0xe9]), Buffer.from("\n")]);
  await expect(read(latin)).rejects.toThrow("line 3: it is not UTF-8");
  const late = Buffer.concat([Buffer.from(`a,b\n${"1,2\n".repeat(50_000)}3,`), Buffer.from([0xe9, 10])]);
  await expect(read(late, 65_536)).rejects.toThrow("line 50002: it is not UTF-8");
});

test("a header of a hundred thousand columns is refused before anything looks at each", async () => {
  async function* file() {
    yield Buffer.from(`${"a,".repeat(100_000)}b\n`);
  }
  await expect(readCsv(file()).next()).rejects.toThrow("at most 2000");
});
