// Over 8 KB because it goes through what every kind of column may look like.
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testWorkbook } from "@/lib/imports/xlsx/testWorkbook";
import { questions } from "./questions";
import { recognise } from "./recognise";
import { suggest } from "./suggest";

const looks = async (cells: string[], name = "when") =>
  (await recognise(Buffer.from(`${name}\n${cells.map((cell) => `"${cell}"`).join("\n")}\n`))).columns[0]
    ?.looks;

describe("encoding", () => {
  test.each<[string, Buffer, string]>([
    ["ASCII", Buffer.from("a,b\n1,2\n"), "utf-8"],
    ["UTF-8", Buffer.from("名,b\né,2\n"), "utf-8"],
    ["UTF-8 with a mark", Buffer.from("\ufeffa,b\n1,2\n"), "utf-8"],
    ["UTF-16 with a mark", Buffer.from("\ufeffa,b\n1,客\n", "utf16le"), "utf-16le"],
    ["UTF-16 without one", Buffer.from("name,b\n1,客\n", "utf16le"), "utf-16le"],
    ["the other UTF-16 without one", Buffer.from("name,b\n1,客\n", "utf16le").swap16(), "utf-16be"],
  ])("%s is sure", async (_, bytes, sure) => {
    const recognition = await recognise(bytes);
    expect(recognition.encoding).toEqual({ sure });
    expect(recognition.rows[0]?.[1]).toMatch(/2|客/);
    expect(recognition.header[0]).not.toContain("\ufeff");
  });

  const gbk = Buffer.from("bfcdbba72c620ac8cb2c320a", "hex");
  test("GB18030 or windows-1252 is asked, each with the text; the answer is how it is read", async () => {
    const recognition = await recognise(gbk);
    expect(recognition.encoding.ask).toEqual([
      { encoding: "gb18030", sample: "客户,b\n人,2" },
      { encoding: "windows-1252", sample: "¿Í»§,b\nÈË,2" },
    ]);
    expect(recognition.header).toEqual(["客户", "b"]);
    expect(questions(recognition)[0]).toMatchObject({ about: "encoding", needed: true });
    expect((await recognise(gbk, "", { encoding: "windows-1252" })).rows[0]?.[0]).toBe("ÈË");
  });

  test("single accents speak for windows-1252 first, but it is asked all the same", async () => {
    const { encoding } = await recognise(Buffer.from("naam,b\nJosé Müller,2\nAndré,3\n", "latin1"));
    expect(encoding.ask?.[0]).toEqual({ encoding: "windows-1252", sample: "José Müller,2\nAndré,3" });
  });
});

describe("times", () => {
  test.each<[string, string[], object]>([
    [
      "ISO with offsets",
      ["2026-03-02T09:00:00+01:00", "2026-03-02T09:00:00Z"],
      { format: "iso", zoned: true },
    ],
    ["ISO without", ["2026-03-02 09:00", "2026-03-02 09:00:01.5"], { format: "iso", zoned: false }],
    ["dates", ["2026-03-02"], { format: "iso", zoned: false }],
    ["day first, told by a 13", ["2/3/2026", "13/3/2026"], { format: "D/M/YYYY", zoned: false }],
    [
      "month first, told by a 13",
      ["2/3/2026 9:05 PM", "2/13/2026 1:00 AM"],
      { format: "M/D/YYYY h:mm A", zoned: false },
    ],
    ["dots", ["02.03.2026 09:05:00"], { format: "D.M.YYYY H:mm:ss", zoned: false }],
    ["slashes, year first", ["2026/3/2 9:05"], { format: "YYYY/M/D H:mm", zoned: false }],
    ["Chinese", ["2026年3月2日 09:05"], { format: "YYYY年M月D日 H:mm", zoned: false }],
    [
      "Chinese halves of the day",
      ["2026/3/2 上午9:05", "2026/3/2 下午1:05"],
      { format: "YYYY/M/D Ah:mm", zoned: false },
    ],
    ["months by name", ["02-Mar-2026 09:05"], { format: "D-MMM-YYYY H:mm", zoned: false }],
    ["American names", ["Mar 2, 2026 9:05 AM"], { format: "MMM D, YYYY h:mm A", zoned: false }],
    ["a mark with an offset", ["02/13/2026 09:05 +0100"], { format: "M/D/YYYY H:mm Z", zoned: true }],
    ["seconds since 1970", ["1755099880", "1755099881"], { format: "unix", zoned: true }],
    ["milliseconds since 1970", ["1755099880123"], { format: "unixMs", zoned: true }],
  ])("%s", async (_, cells, expected) => {
    expect(await looks(cells, "created_at")).toEqual({ kind: "time", ...expected });
  });

  test("asked when every day is 12 or less, whatever the year's length", async () => {
    expect(await looks(["1/2/2026", "12/12/2026"])).toEqual({
      kind: "time",
      ask: ["D/M/YYYY", "M/D/YYYY"],
      zoned: false,
    });
    expect(await looks(["1-2-26 10:00"])).toMatchObject({ ask: ["D-M-YY H:mm", "M-D-YY H:mm"] });
  });

  test("asked when some days say one thing and some the other", async () => {
    const cells = [...Array.from({ length: 60 }, () => "1/2/2026"), "13/2/2026", "2/13/2026"];
    expect(await looks(cells)).toMatchObject({ ask: ["D/M/YYYY", "M/D/YYYY"] });
    expect(await looks([...cells.slice(0, -1), "soon"])).toMatchObject({ format: "D/M/YYYY" });
  });

  test("asked or not, as the days say", async () => {
    const date = fc.record({ day: fc.integer({ min: 1, max: 28 }), month: fc.integer({ min: 1, max: 12 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(date, { minLength: 1, maxLength: 20 }), async (dates) => {
        const seen = await looks(dates.map(({ day, month }) => `${day}/${month}/2026`));
        const told = dates.some(({ day }) => day > 12);
        expect(seen).toMatchObject(told ? { format: "D/M/YYYY" } : { ask: ["D/M/YYYY", "M/D/YYYY"] });
      }),
      { numRuns: 50 },
    );
  });

  test("a bare number is a time only where its column says so; a few broken cells do not hide one", async () => {
    expect(await looks(["1755099880"], "phone")).toEqual({ kind: "number", decimal: "." });
    const cells = [...Array.from({ length: 40 }, () => "2026-03-02"), "soon"];
    expect(await looks(cells)).toMatchObject({ kind: "time", format: "iso" });
    expect(await looks(["2026-03-02", "soon"])).toEqual({ kind: "text" });
  });
});

test.each<[string, string[], object]>([
  ["a point", ["1.5", "1,234.25"], { kind: "number", decimal: "." }],
  ["a comma", ["1,5", "1.234,25"], { kind: "number", decimal: "," }],
  ["either", ["1,234", "5"], { kind: "number", decimal: "ask" }],
  ["neither", ["1", "NA"], { kind: "number", decimal: "." }],
  ["ids", ["007", "12"], { kind: "text" }],
  ["nothing", ["NA", "-"], { kind: "empty" }],
])("numbers with %s", async (_, cells, expected) => {
  expect(await looks(cells, "amount")).toEqual(expected);
});

test("a number that may be read in two ways is asked before a mapping is made", async () => {
  const recognition = await recognise(Buffer.from('订单号,下单时间,金额\nA,2026-03-02,"1,234"\n'));
  expect(questions(recognition, { zone: "UTC" })).toEqual([
    { about: "decimal", needed: true, column: "金额", sample: "1,234" },
  ]);
  const time = { 下单时间: "iso" };
  const answered = suggest(recognition, { zone: "UTC", times: time, decimals: { 金额: "," } });
  expect(answered.rules[0]?.data.amount).toMatchObject({ column: "金额", decimal: "," });
});

test.each<[string, string, object]>([
  [
    "English",
    "Ticket ID,Created at,Closed at,Status,Assignee\n",
    { case: "Ticket ID", opened: "Created at", closed: "Closed at", actor: "Assignee" },
  ],
  [
    "German",
    "Ticketnummer,Erstellt am,Geschlossen am,Status,Bearbeiter\n",
    { case: "Ticketnummer", opened: "Erstellt am", closed: "Geschlossen am", actor: "Bearbeiter" },
  ],
  [
    "Dutch",
    "Zaaknummer,Aangemaakt op,Gesloten op,Status,Behandelaar\n",
    { case: "Zaaknummer", opened: "Aangemaakt op", closed: "Gesloten op", actor: "Behandelaar" },
  ],
  [
    "French",
    "Numéro de dossier,Date de création,Date de clôture,Statut,Responsable\n",
    {
      case: "Numéro de dossier",
      opened: "Date de création",
      closed: "Date de clôture",
      actor: "Responsable",
    },
  ],
  [
    "Spanish",
    "Número de caso,Fecha de creación,Fecha de cierre,Estado,Asignado a\n",
    { case: "Número de caso", opened: "Fecha de creación", closed: "Fecha de cierre", actor: "Asignado a" },
  ],
])("tickets in %s", async (_, header, roles) => {
  const rows = Array.from(
    { length: 5 },
    (__, index) => `T${index},2026-03-0${index + 1},2026-03-0${index + 1},closed,Ann\n`,
  );
  const recognition = await recognise(Buffer.from(header + rows.join("")));
  expect(recognition).toMatchObject({ kind: "tickets", roles });
  expect(suggest(recognition, { zone: "UTC" }).rules.map(({ type }) => type)).toEqual([
    "case.opened",
    "case.step",
    "case.closed",
  ]);
});

test("the same table is the same value as CSV, Excel and JSON", async () => {
  const rows = [
    ["case", "activity", "time", "resource"],
    ["1", "Submit", "2026-03-02T09:00:00Z", "Ann"],
    ["1", "Close", "2026-03-02T10:00:00Z", "Bot"],
  ];
  const [header = [], ...cells] = rows;
  const objects = cells.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index]])));
  const files = {
    csv: Buffer.from(rows.map((row) => row.join("\t")).join("\r\n")),
    gz: gzipSync(rows.map((row) => row.join(";")).join("\n")),
    xlsx: testWorkbook({ Log: rows }),
    lines: Buffer.from(objects.map((object) => JSON.stringify(object)).join("\n")),
    list: Buffer.from(JSON.stringify({ meta: { page: 1 }, items: objects }, null, 2)),
  };
  const recognised = await Promise.all(Object.values(files).map((file) => recognise(file)));
  const [first] = recognised;
  expect(first).toMatchObject({
    kind: "log",
    rows: cells,
    roles: { case: "case", step: "activity", time: "time", actor: "resource" },
  });
  for (const each of recognised) {
    const { header: names, rows: read, columns, kind, roles } = each;
    expect({ names, read, columns, kind, roles }).toEqual({
      names: header,
      read: cells,
      columns: first?.columns,
      kind: "log",
      roles: first?.roles,
    });
  }
  expect(recognised.map(({ format, delimiter, sheets, path }) => [format, delimiter, sheets, path])).toEqual([
    ["csv", "\t", undefined, undefined],
    ["csv", ";", undefined, undefined],
    ["xlsx", undefined, ["Log"], undefined],
    ["ndjson", undefined, undefined, undefined],
    ["ndjson", undefined, undefined, "items"],
  ]);
});

test("a beginning that is cut off in the midst of a row, a quote, a letter or an object", async () => {
  const mebibyte = 1024 * 1024;
  const line = (index: number) => `${index},"客户, ${index}",2026-03-02\n`;
  const rows = Array.from({ length: 60_000 }, (_, index) => line(index)).join("");
  const csv = (more: number) => Buffer.from(`case,name,time${"e".repeat(more)}\n${rows}`);
  for (const more of [0, 1, 2, 5, 9, 20]) {
    const { whole, encoding, header, rowsRead } = await recognise(csv(more).subarray(0, mebibyte));
    expect([whole, encoding.sure, header.length, rowsRead]).toEqual([false, "utf-8", 3, 10_000]);
  }
  const items = Array.from({ length: 20_000 }, (_, index) => ({
    id: index,
    text: 'a "quoted" {text}',
    deep: { n: [1] },
  }));
  const json = Buffer.from(JSON.stringify({ data: items })).subarray(0, mebibyte);
  const { path, header, whole } = await recognise(json);
  expect([path, header, whole]).toEqual(["data", ["id", "text", "deep.n"], false]);
  const packed = gzipSync(csv(0), { level: 0 }).subarray(0, mebibyte);
  expect(await recognise(packed)).toMatchObject({ whole: false, rowsRead: 10_000 });
});

test.each<[string, Buffer, string]>([
  ["nothing", Buffer.alloc(0), "the file is empty"],
  ["an old workbook", Buffer.from("d0cf11e0a1b11ae10000", "hex"), "an old Excel workbook"],
  ["a web page", Buffer.from("<html><table><tr><td>1</td></tr></table></html>"), "a web page"],
  ["broken JSON", Buffer.from('{"a": [1, 2'), "neither one object a line nor one JSON value"],
  ["broken gzip", gzipSync("a,b\n1,2\n").subarray(0, 20), "the gzip file is broken"],
])("%s is refused", async (_, bytes, reason) => {
  await expect(recognise(bytes, "table.xls")).rejects.toThrow(reason);
});

test("rows that cannot be read are left out, the others kept", async () => {
  const { rows, rowsRead } = await recognise(Buffer.from("a,b\n1,2\n3\n4,5,6\n7,8\n"));
  expect([rowsRead, rows]).toEqual([
    2,
    [
      ["1", "2"],
      ["7", "8"],
    ],
  ]);
});

test("what a person says goes before what was recognised", async () => {
  const recognition = await recognise(Buffer.from("a,b,c\nx,2026-03-02,y\nx,2026-03-03,z\n"));
  expect(recognition.kind).toBe("unknown");
  expect(() => suggest(recognition, { zone: "UTC" })).toThrow("choose its kind");
  const roles = { case: "a", time: "b", step: "c" } as const;
  const { rules } = suggest(recognition, { kind: "log", zone: "UTC", roles });
  expect(rules[1]).toMatchObject({ type: "case.step", id: "{a}/{b}/{c}" });
  expect(() => suggest(recognition, { kind: "log", zone: "UTC", roles: { ...roles, step: null } })).toThrow(
    "a log needs the step",
  );
  expect(() => suggest(recognition, { kind: "log", zone: "UTC", roles: { ...roles, step: "d" } })).toThrow(
    '"d" is no column',
  );
});

test("a first row of numbers and times is in doubt", async () => {
  expect((await recognise(Buffer.from("1,2026-03-02,x\n2,2026-03-03,y\n"))).headerInDoubt).toBe(true);
  expect((await recognise(Buffer.from("id,2026-03,x\n2,2026-03-03,y\n"))).headerInDoubt).toBe(false);
});

test("names and cells that are very long, or mean something to programs, do no harm", async () => {
  const long = `${"a.".repeat(200_000)}!`;
  const spaces = `2026-03-02${" ".repeat(50_000)}x`;
  const digits = "1,".repeat(50_000);
  const file = `${long},when,"__proto__",constructor\n1,${spaces},"${digits}",__proto__\n`;
  const started = performance.now();
  const { columns } = await recognise(Buffer.from(file));
  expect(performance.now() - started).toBeLessThan(5_000);
  expect(columns.map(({ looks }) => looks.kind)).toEqual(["number", "text", "text", "text"]);
  const braces = await recognise(Buffer.from("case{id},activity,time\n1,a,2026-03-02\n1,b,2026-03-03\n"));
  expect(() => suggest(braces, { kind: "log", zone: "UTC", roles: { case: "case{id}" } })).toThrow(
    "braces in its name",
  );
});

test.each([
  [
    "one object over several lines is a list of one",
    JSON.stringify({ id: 1, at: { day: 2 } }, null, 2),
    [""],
    [],
  ],
  [
    "spans",
    JSON.stringify({ one: { resourceSpans: [{ scopeSpans: [] }] } }),
    ["one.resourceSpans"],
    ["otlp"],
  ],
  ["spans, a request a line", '{"resourceSpans":[]}\n{"resourceSpans":[]}', [undefined], ["otlp"]],
  ["a CloudEvent", '{"specversion":"1.0","id":"1","type":"t","source":"s"}', [undefined], ["events"]],
])("JSON: %s", async (_, text, [path], presets) => {
  expect(await recognise(Buffer.from(text))).toMatchObject({ format: "ndjson", presets });
  expect((await recognise(Buffer.from(text))).path).toBe(path);
});

test("a log's rows that its column of rows tells apart are steps of their own; calls named by their tokens are calls", async () => {
  const log = await recognise(
    Buffer.from(
      "case,row,activity,time\n1,1,a,2026-03-02T09:00:00Z\n1,2,a,2026-03-02T09:00:00Z\n2,3,a,2026-03-02T09:00:00Z\n",
    ),
  );
  expect(suggest(log).rules[1]?.id).toBe("{case}/{row}/{time}/{activity}");
  const calls = await recognise(
    Buffer.from("TIMESTAMP,ContextTokens,GeneratedTokens\n2026-03-02 09:00:00,3,4\n"),
  );
  expect(calls.presets).toEqual(["agent-usage"]);
});
