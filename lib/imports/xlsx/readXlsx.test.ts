import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { parseMapping } from "@/lib/imports/parseMapping";
import { readImport } from "@/lib/imports/readImport";
import { readXlsx } from "./readXlsx";
import { type TestCell, testWorkbook, testZip } from "./testWorkbook";

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function read(bytes: Buffer, sheet?: string) {
  const rows: [number, ...string[]][] = [];
  let header: readonly string[] = [];
  for await (const batch of readXlsx(inPieces(bytes, 997), { sheet })) {
    header = batch.header ?? header;
    for (const { line, cells, wrong } of batch.rows) rows.push(wrong ? [line, wrong] : [line, ...cells]);
  }
  return { header, rows };
}

const one = (...rows: TestCell[][]) => testWorkbook({ May: [["h", "i"], ...rows] });
const shown = async (cell: TestCell, date1904 = false) =>
  (await read(testWorkbook({ May: [["h"], [cell]] }, { date1904 }))).rows[0]?.[1];

test("header, rows with their place in the sheet, shared texts, cells that are not there", async () => {
  const bytes = testWorkbook({
    May: [
      [],
      [null, ""],
      ["单号", "状态", "n"],
      ["A & <B>", null, 3],
      [],
      [null, " ", null],
      ["_x000D_x", "", ""],
    ],
    June: [["other"], ["x"]],
  });
  expect(await read(bytes)).toEqual({
    header: ["单号", "状态", "n"],
    rows: [
      [4, "A & <B>", "", "3"],
      [7, "\rx", "", ""],
    ],
  });
  expect((await read(bytes, "June")).header).toEqual(["other"]);
  await expect(read(bytes, "July")).rejects.toThrow(
    'mapping /sheet: "July" is no sheet of the workbook: it has "May", "June"',
  );
});

test.each<[string, TestCell, string]>([
  ["a whole number", 42, "42"],
  ["15 digits, not 17", { v: "1234.5600000000001" }, "1234.56"],
  ["an exponent", { v: "1.5E-4" }, "0.00015"],
  ["a long id", { v: "123456789012345" }, "123456789012345"],
  ["a date", { v: "46083", s: 1 }, "2026-03-02"],
  ["a date that holds a time", { v: "46083.5", s: 1 }, "2026-03-02T12:00:00"],
  ["a date and time", { v: "46083.395833333336", s: 2 }, "2026-03-02T09:30:00"],
  ["midnight where times are shown", { v: "46083", s: 2 }, "2026-03-02T00:00:00"],
  ["seconds rounded as shown", { v: "46083.3958333", s: 2 }, "2026-03-02T09:30:00"],
  ["milliseconds where they are shown", { v: "46083.395833335", s: 6 }, "2026-03-02T09:30:00.000"],
  ["a time of day", { v: "0.75", s: 4 }, "18:00:00"],
  ["a duration stays a number", { v: "1.5", s: 3 }, "1.5"],
  ["letters of a date in quotes are none", { v: "7.5", s: 5 }, "7.5"],
  ["the first of March 1900", { v: "61", s: 1 }, "1900-03-01"],
  ["the last of February 1900", { v: "59", s: 1 }, "1900-02-28"],
  ["true", { v: "1", t: "b" }, "TRUE"],
  ["an error", { v: "#N/A", t: "e" }, "#N/A"],
  ["an ISO date", { v: "2026-03-02T09:30:00Z", t: "d" }, "2026-03-02T09:30:00Z"],
  ["a formula's text", { v: "résumé", t: "str" }, "résumé"],
])("%s", async (_, cell, expected) => {
  expect(await shown(cell)).toBe(expected);
});

test("days since 1904", async () => {
  expect(await shown({ v: "44621", s: 1 }, true)).toBe("2026-03-02");
});

test("a value under no header is refused with its row; the others are kept", async () => {
  const { rows } = await read(one(["1", "2", "3"], ["4", "5", ""], ["6"]));
  expect(rows).toEqual([
    [2, "has 3 cells where the header has 2: name each column"],
    [3, "4", "5"],
    [4, "6", ""],
  ]);
});

test("a row whose cells repeat a long text is refused like a row of CSV as long; the others are kept", async () => {
  const long = "x".repeat(600_000);
  const { rows } = await read(one([long, long], [long, "2"]));
  expect(rows.map(([line, first = "", second]) => [line, first.slice(0, 40), second])).toEqual([
    [2, "has more than 1000000 characters", undefined],
    [3, "x".repeat(40), "2"],
  ]);
});

test("through a mapping, packed again or not: wall times on the zone's clock, exact amounts", async () => {
  const bytes = testWorkbook({
    Orders: [
      ["order", "day", "amount", "paid"],
      ["A1", { v: "46083.395833333336", s: 2 }, 14.62, { v: "1", t: "b" }],
      ["A2", "soon", 5, { v: "1", t: "b" }],
      ["A3", { v: "46084", s: 1 }, "1.234,50", { v: "1", t: "b" }],
      ["A4", { v: "46084", s: 1 }, 9, { v: "0", t: "b" }],
    ],
  });
  const mapping = parseMapping({
    format: "xlsx",
    zone: "Europe/Amsterdam",
    source: "shop",
    rules: [
      {
        type: "order.placed",
        id: "{order}",
        when: { paid: "TRUE" },
        time: { column: "day", format: "iso" },
        data: { order: "{order}", amount: { column: "amount", number: true } },
      },
    ],
  });
  for (const file of [bytes, gzipSync(bytes)]) {
    const rows = [];
    for await (const row of readImport(inPieces(file, 500), mapping)) rows.push(row);
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    expect(rows[0]?.events[0]).toMatchObject({ time: "2026-03-02T08:30:00Z", data: { amount: "14.62" } });
    expect(rows[1]?.refusals[0]).toMatchObject({ line: 3, column: "day" });
    expect(rows[3]).toMatchObject({ events: [], refusals: [], original: ["A4", "2026-03-03", "9", "FALSE"] });
  }
});

function withPart(name: string, tag: string, unit: string, times: number): Buffer {
  return testWorkbook({ May: [["h"], ["x"]] }, { parts: { [name]: `<x><${tag}>${unit.repeat(times)}` } });
}

test.each<[string, Buffer, string]>([
  [
    "a zip bomb",
    testWorkbook({ May: [["h"]] }, { claims: { "xl/sharedStrings.xml": 1024 ** 3 + 1 } }),
    "unpacks to more than 1 GiB",
  ],
  [
    "a zip bomb that denies it",
    testWorkbook(
      { May: [["h"]] },
      { parts: { "xl/sharedStrings.xml": " ".repeat(1e6) }, claims: { "xl/sharedStrings.xml": 99 } },
    ),
    "broken, or cut off: too many bytes",
  ],
  ["an archive of other things", testZip({ "a.csv": "a,b" }), "a zip archive and no Excel workbook"],
  ["OpenDocument", testZip({ mimetype: "x", "content.xml": "<x/>" }), "OpenDocument"],
  ["cut off", one(["1"]).subarray(0, 900), "broken, or cut off"],
  [
    "entities",
    testWorkbook(
      { May: [["h"]] },
      { parts: { "xl/sharedStrings.xml": '<!DOCTYPE x [<!ENTITY a "b">]><sst/>' } },
    ),
    "document type",
  ],
  [
    "broken XML",
    testWorkbook({ May: [["h"]] }, { parts: { "xl/worksheets/sheet1.xml": "<worksheet><row></worksheet>" } }),
    "broken XML",
  ],
  [
    "too many columns",
    testWorkbook(
      { May: [["h"]] },
      {
        parts: {
          "xl/worksheets/sheet1.xml": '<worksheet><row r="1"><c r="XFD1"><v>1</v></c></row></worksheet>',
        },
      },
    ),
    "more than 2000 columns",
  ],
  [
    "a row twice",
    testWorkbook(
      { May: [["h"]] },
      { parts: { "xl/worksheets/sheet1.xml": '<worksheet><row r="2"/><row r="2"/></worksheet>' } },
    ),
    "a row 2 after row 2",
  ],
  [
    "styles without end",
    withPart("xl/styles.xml", "cellXfs", '<xf numFmtId="14"/>', 70_000),
    "more than 65536 cell formats",
  ],
  ["sheets without end", withPart("xl/workbook.xml", "sheets", "<sheet/>", 12_000), "more than 10000 sheets"],
  [
    "relations without end",
    withPart("xl/_rels/workbook.xml.rels", "r", '<Relationship Id="a" Type="b" Target="c"/>', 21_000),
    "more than 20000 relations",
  ],
  [
    "texts without end",
    withPart("xl/sharedStrings.xml", "sst", "<si/>", 4_000_001),
    "more than 4000000 texts",
  ],
  [
    "a text without end",
    withPart("xl/sharedStrings.xml", "si", `<t>${"x".repeat(10_000)}</t>`, 101),
    "a text of more than 1000000 characters",
  ],
  [
    "a cell without end",
    withPart("xl/worksheets/sheet1.xml", 'row r="1"><c', `<v>${"x".repeat(10_000)}</v>`, 101),
    "a cell of more than 1000000 characters",
  ],
  ["an empty sheet", testWorkbook({ May: [] }), 'the sheet "May" is empty'],
])("refused: %s", async (_, bytes, reason) => {
  await expect(read(bytes)).rejects.toThrow(reason);
});

test("a workbook of more than 64 MiB is refused before it is opened", async () => {
  const large = Buffer.alloc(64 * 1024 * 1024 + 1);
  await expect(readXlsx(inPieces(large, 1 << 20)).next()).rejects.toThrow("must not be larger than 64 MiB");
});
