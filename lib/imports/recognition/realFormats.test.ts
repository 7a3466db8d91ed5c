import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { whole } from "@/.ci/whole";
import { readCsv } from "@/lib/imports/readCsv";
import { testImport } from "@/lib/imports/testImport";
import type { WireEvent } from "@/lib/imports/wireEvent";
import type { Answers } from "./answers";
import { questions } from "./questions";
import { recognise } from "./recognise";
import { suggest } from "./suggest";

/** Real files with figures that others published: each recognised from its first MiB, then read whole as suggested. */
const folder = "../shared/data/";
const file = (name: string) => readFileSync(folder + name);
const begin = (name: string) => recognise(file(name).subarray(0, 1024 * 1024), name);
const total = (events: WireEvent[], key: string) =>
  events.reduce((sum, { data }) => sum.plus(String(data[key] ?? 0)), new Decimal(0)).toFixed();

async function imported(name: string, answers: Answers) {
  const recognition = await begin(name);
  return testImport(file(name), suggest(recognition, answers));
}

describe.skipIf(!existsSync(folder))("real files (need ../shared/data)", () => {
  test("orders with decimal commas: 5,009 orders, sales of 2,297,200.8603", { timeout: 60_000 }, async () => {
    const name = "formats/orders-eu.csv.gz";
    const recognition = await begin(name);
    expect(recognition).toMatchObject({ kind: "orders", delimiter: ";", encoding: { sure: "utf-8" } });
    expect(recognition.roles).toMatchObject({
      order: "Order ID",
      amount: "Sales",
      time: "Order Date",
      line: "Row ID",
    });
    expect(questions(recognition)).toEqual([{ about: "zone", needed: true, columns: ["Order Date"] }]);
    const { events, refusals } = await imported(name, { zone: "UTC" });
    expect(refusals).toEqual([]);
    expect(events).toHaveLength(9994);
    expect(new Set(events.map(({ data }) => data.order)).size).toBe(5009);
    expect(total(events, "amount")).toBe("2297200.8603");
  });

  test("orders in GBK: revenue 465,214, of those that are paid 458,520", async () => {
    const name = "formats/orders-gbk.csv";
    const recognition = await begin(name);
    expect(recognition.encoding.ask?.map(({ encoding }) => encoding)).toEqual(["gb18030", "windows-1252"]);
    expect(recognition.encoding.ask?.[0]?.sample).toContain("苗宇怡");
    expect(recognition).toMatchObject({
      kind: "orders",
      roles: { amount: "accounts_payable", status: "order_status" },
    });
    const answers = { zone: "Asia/Shanghai", encoding: "gb18030" };
    const { events, refusals } = await imported(name, answers);
    expect(refusals).toEqual([]);
    expect([events.length, total(events, "amount")]).toEqual([945, "465214"]);
    const mapping = suggest(recognition, answers);
    const rules = mapping.rules.map((rule) => ({ ...rule, when: { order_status: ["1"] } }));
    expect(total((await testImport(file(name), { ...mapping, rules })).events, "amount")).toBe("458520");
  });

  test("a bank's log: its columns, and that only what is complete is a step", async () => {
    const recognition = await begin("loans-2012.csv.gz");
    expect(recognition).toMatchObject({
      kind: "log",
      roles: { case: "case", step: "activity", time: "time", actor: "resource", lifecycle: "lifecycle" },
    });
    const [opened, step] = suggest(recognition).rules;
    expect(opened).toMatchObject({ type: "case.opened", once: true });
    expect(step).toMatchObject({ type: "case.step", when: { lifecycle: ["COMPLETE"] } });
  });

  const incidents = "incidents-2016.csv.gz";
  test("an IT desk's log: its columns", async () => {
    const { roles } = await begin(incidents);
    expect(roles).toMatchObject({ case: "number", status: "incident_state", time: "sys_updated_at" });
  });

  // realFiles.test.ts reads it whole each time, through a mapping that is given
  test.skipIf(!whole)("and all of it: 24,918 cases, 275 of them reopened", { timeout: 60_000 }, async () => {
    const { of, refusals } = await imported(incidents, { zone: "UTC" });
    expect(refusals).toEqual([]);
    expect(of("case.opened")).toHaveLength(24_918);
    expect(new Set(of("case.reopened").map(({ data }) => data.case)).size).toBe(275);
    expect(new Set(of("case.closed").map(({ data }) => data.case)).size).toBe(24_918);
  });

  test("the running example of process mining, an hour of inference calls, traces", async () => {
    expect(await begin("formats/running-example.xes")).toMatchObject({
      format: "xes",
      kind: "log",
      rowsRead: 42,
    });
    const calls = await begin("traces/llm-inference.csv.gz");
    expect(calls).toMatchObject({ kind: "usage", rowsRead: 10_000, whole: false });
    const { events } = await testImport(file("traces/llm-inference.csv.gz"), suggest(calls, { zone: "UTC" }));
    expect(events).toHaveLength(19_366);
    expect(sumOf(events, "inputTokens")).toBe(22_361_870);
    expect(sumOf(events, "outputTokens")).toBe(4_088_665);
    for (const name of readdirSync(`${folder}traces`).filter((each) => each.endsWith(".trace.json")))
      expect(await begin(`traces/${name}`)).toMatchObject({ path: "observations", presets: ["langfuse"] });
  });

  // Of location_coordinates the JSON has another phone number than the CSV.
  test.each(all("formats/csv-spectrum/csvs").filter((name) => !name.startsWith("location")))(
    "csv-spectrum: %s has the rows that its own JSON says",
    async (name) => {
      const { header, rows } = await begin(`formats/csv-spectrum/csvs/${name}`);
      const objects = rows.map((row) =>
        Object.fromEntries(header.map((column, index) => [column, row[index]])),
      );
      const expected = JSON.parse(
        file(`formats/csv-spectrum/json/${name.replace(".csv", ".json")}`).toString(),
      );
      expect(objects).toEqual([expected].flat());
    },
  );

  test.each(all("formats/csvkit"))(
    "csvkit: %s is read; broken rows are refused with their line",
    async (name) => {
      const bytes = file(`formats/csvkit/${name}`);
      const { format, header, rows, encoding, delimiter } = await recognise(bytes, name);
      expect([format, delimiter]).toEqual(["csv", ","]);
      expect(encoding.sure).toBe(
        name.includes("utf16_big") ? "utf-16be" : name.includes("utf16") ? "utf-16le" : "utf-8",
      );
      const wrong: [number, string][] = [];
      let right = 0;
      for await (const batch of readCsv(pieces(bytes), { encoding: encoding.sure }))
        for (const row of batch.rows)
          if (row.wrong === undefined) right += 1;
          else wrong.push([row.line, row.wrong.slice(0, 11)]);
      expect(rows).toHaveLength(right);
      expect(header.every((column) => column.trim() === column && column !== "")).toBe(true);
      expect(wrong).toEqual(brokenRows[name] ?? []);
      expect(right).toBeGreaterThan(0);
    },
  );
});

const brokenRows: Record<string, [number, string][]> = {
  "bad.csv": [
    [2, "has 4 cells"],
    [3, "has 2 cells"],
  ],
  "bad_skip_lines.csv": [
    [5, "has 4 cells"],
    [6, "has 2 cells"],
  ],
  "test_join_short_rows.csv": [
    [2, "has 2 cells"],
    [3, "has 2 cells"],
  ],
};

function all(path: string): string[] {
  return existsSync(folder) ? readdirSync(folder + path).filter((name) => name.endsWith(".csv")) : [];
}

function sumOf(events: WireEvent[], key: string): number {
  return events.reduce((sum, { data }) => sum + Number((data.usage as Record<string, unknown>)[key]), 0);
}

async function* pieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}
