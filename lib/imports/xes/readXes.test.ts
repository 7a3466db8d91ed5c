import { createReadStream, existsSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { parseMapping } from "@/lib/imports/parseMapping";
import { type ImportedRow, readImport } from "@/lib/imports/readImport";
import { readXes, type XesEvent } from "./readXes";

async function* inPieces(text: string | Buffer, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function read(text: string | Buffer, size = 13): Promise<XesEvent[]> {
  const events: XesEvent[] = [];
  for await (const batch of readXes(inPieces(text, size))) events.push(...batch);
  return events;
}

const log = `<?xml version="1.0" encoding="UTF-8"?>
<!-- made for a test -->
<log xes.version="1.0" xmlns="http://www.xes-standard.org/">
  <string key="creator" value="nobody"/>
  <global scope="event"><string key="org:resource" value="UNKNOWN"/></global>
  <trace>
    <string key="concept:name" value="贷款 &amp; 1"/>
    <float key="amount" value="12.5"/>
    <event>
      <string key="concept:name" value="Submit"><string key="nested" value="no"/></string>
      <date key="time:timestamp" value="2026-03-02T09:30:00.000+01:00"/>
      <string key="org:resource" value="112"/>
      <list key="tags"><values><string key="tag" value="no"/></values></list>
      <boolean key="urgent" value="true"/>
    </event><event><string key="concept:name" value="Decide"/><date key="time:timestamp" value="2026-03-02T10:00:00Z"/></event>
  </trace>
  <trace><string key="concept:name" value="2"/><event><string key="concept:name" value="Submit"/></event></trace>
</log>`;

test("one row an event: its attributes, its trace's, nothing nested, no default invented", async () => {
  const events = await read(log);
  expect(events.map(({ number, attributes }) => [number, Object.fromEntries(attributes)])).toEqual([
    [
      1,
      {
        "case:concept:name": "贷款 & 1",
        "case:amount": "12.5",
        "concept:name": "Submit",
        "time:timestamp": "2026-03-02T09:30:00.000+01:00",
        "org:resource": "112",
        urgent: "true",
      },
    ],
    [
      2,
      {
        "case:concept:name": "贷款 & 1",
        "case:amount": "12.5",
        "concept:name": "Decide",
        "time:timestamp": "2026-03-02T10:00:00Z",
      },
    ],
    [3, { "case:concept:name": "2", "concept:name": "Submit" }],
  ]);
  expect(await read(log, 1e6)).toEqual(events);
});

test("in another encoding that it declares", async () => {
  const text =
    '<?xml version="1.0" encoding="ISO-8859-1"?><log><trace><event><string key="who" value="J\xfcrgen"/></event></trace></log>';
  const [event] = await read(Buffer.from(text, "latin1"));
  expect(event?.attributes.get("who")).toBe("Jürgen");
});

const mapping = parseMapping({
  format: "xes",
  source: "log",
  rules: [
    {
      type: "case.step",
      id: "{case:concept:name}/{time:timestamp}/{concept:name}",
      time: { column: "time:timestamp", format: "iso" },
      data: {
        process: "p",
        case: "{case:concept:name}",
        step: "{concept:name}",
        actor: { kind: "human", id: "{org:resource}" },
      },
    },
  ],
});

test("through a mapping, packed or not; an event without a time is refused, the others kept", async () => {
  for (const file of [Buffer.from(log), gzipSync(log)]) {
    const rows: ImportedRow[] = [];
    for await (const row of readImport(inPieces(file, 100), mapping)) rows.push(row);
    expect(rows.map(({ line, events, refusals }) => [line, events.length, refusals[0]?.reason])).toEqual([
      [1, 1, undefined],
      [2, 1, undefined],
      [3, 0, "must not be empty: it is the event's time"],
    ]);
    expect(rows[0]?.events[0]?.data).toMatchObject({ case: "贷款 & 1", actor: { id: "112" } });
  }
});

const deep = "<a>".repeat(101);
test.each<[string, string, string]>([
  [
    "entities that are declared",
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">]><log/>',
    "document type",
  ],
  ["entities that are not", "<log><trace>&lol;</trace></log>", "broken XML"],
  ["deep nesting", `<log>${deep}`, "nested more than 100 deep"],
  ["an end that is missing", "<log><trace>", "broken XML"],
  ["another language", '<?xml version="1.0"?><svg/>', "no XES log: it begins with <svg>"],
  ["an endless attribute", `<log><string key="${"x".repeat(1_100_000)}`, "more than 1000000 characters"],
  [
    "attributes without end",
    `<log><trace>${Array.from({ length: 1001 }, (_, index) => `<string key="${index}" value="x"/>`).join("")}`,
    "more than 1000 attributes",
  ],
])("refused: %s", async (_, text, reason) => {
  await expect(read(text, 65_536)).rejects.toThrow(reason);
});

const example = "../shared/data/formats/running-example.xes";
test.skipIf(!existsSync(example))("the running example of process mining: 6 cases, 42 events", async () => {
  const rows: ImportedRow[] = [];
  for await (const row of readImport(createReadStream(example), mapping)) rows.push(row);
  expect(rows.every(({ refusals }) => refusals.length === 0)).toBe(true);
  expect(rows).toHaveLength(42);
  expect(new Set(rows.map(({ events }) => events[0]?.data.case)).size).toBe(6);
  expect(rows[0]?.events[0]).toMatchObject({
    time: "2010-12-30T14:32:00.000+01:00",
    data: { case: "3", step: "register request", actor: { id: "Pete" } },
  });
});
