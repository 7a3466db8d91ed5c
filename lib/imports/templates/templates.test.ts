import { expect, test } from "vitest";
import { z } from "zod";
import { eventTypes } from "@/lib/events/event";
import { eventSchema } from "@/lib/events/schema";
import { handover } from "@/lib/imports/presets/handover";
import { readImport } from "@/lib/imports/readImport";
import { recognise } from "@/lib/imports/recognition/recognise";
import { testImport } from "@/lib/imports/testImport";
import type { WireEvent } from "@/lib/imports/wireEvent";
import { columnWord, columnWords, templateLocales } from "./columnWords";
import { exampleIds } from "./exampleCells";
import { templateColumns } from "./templateColumns";
import { templateFile } from "./templateFile";
import { templateOf } from "./templateOf";
import { templateRows } from "./templateRows";

interface JsonSchema {
  const?: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}

/** The fields of a type as the contract has them, those of an object in it with a dot, `!` after those that it needs. */
function fieldsOf(schema: JsonSchema, needed = true): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const inner = [value, ...(value.anyOf ?? [])].find(({ properties }) => properties);
    const must = needed && schema.required?.includes(key) === true;
    // what can be one thing alone needs no column
    if (value.const !== undefined) return [];
    return inner ? fieldsOf(inner, must).map((each) => `${key}.${each}`) : [`${key}${must ? "!" : ""}`];
  });
}

const contract = z.toJSONSchema(eventSchema, { io: "input", unrepresentable: "any" }) as JsonSchema;
const envelopes = new Map(
  (contract.oneOf ?? contract.anyOf ?? []).map(({ properties = {} }) => [
    properties.type?.const,
    properties.data,
  ]),
);

test.each(eventTypes)("%s: every field of the contract is in its template, and no other", (type) => {
  const columns = Object.entries(templateColumns[type]).map(
    ([field, reading]) => `${field}${reading.endsWith("!") ? "!" : ""}`,
  );
  expect(columns.toSorted()).toEqual(fieldsOf(envelopes.get(type) ?? {}).toSorted());
});

test.each(eventTypes)("%s: every column has a Chinese name, of its own, and an example", (type) => {
  for (const locale of templateLocales) {
    const [header = [], ...rows] = templateRows(type, locale);
    expect(new Set(header).size).toBe(header.length);
    expect(rows).toHaveLength(2);
    for (const [place, name] of header.entries())
      expect(`${name}: ${rows.map((cells) => cells[place]).join("")}`).toMatch(/: ./);
  }
  for (const field of Object.keys(templateColumns[type])) expect(columnWords).toHaveProperty([field]);
});

const files = eventTypes.flatMap((type) =>
  (["csv", "xlsx"] as const).flatMap((format) => templateLocales.map((locale) => ({ type, format, locale }))),
);

/** The template with ids of a person's own in place of the examples'. */
function filledIn(file: Buffer): Buffer {
  return Buffer.from(file.toString().replaceAll(/(example|示例)-(\d)/g, "mine-$2"));
}

async function mappingOf(bytes: Buffer) {
  const recognition = await recognise(bytes);
  expect(recognition.presets[0]).toBe("handover");
  return handover.mapping({ recognition, zone: "Asia/Shanghai" });
}

test.each(files)(
  "$type as $format in $locale: what it comes with is left out, and why is said",
  async (file) => {
    const bytes = await templateFile(file.type, file.format, file.locale);
    const rows = [];
    for await (const row of readImport(once(bytes), await mappingOf(bytes))) rows.push(row);
    expect(rows.map(({ leftOut }) => leftOut?.why)).toEqual(["example", "example"]);
    expect(rows.flatMap(({ events, refusals }) => [...events, ...refusals])).toEqual([]);
  },
);

test.each(eventTypes)(
  "%s: filled in, it gives the same events from every format, two good ones",
  async (type) => {
    for (const locale of templateLocales) {
      const csv = filledIn(await templateFile(type, "csv", locale));
      const { events, refusals } = await testImport(csv, await mappingOf(csv));
      expect(refusals).toEqual([]);
      expect(events.map(({ type, id, time }) => [type, id, time])).toEqual([
        [type, `${type}/mine-1`, "2026-03-02T01:01:00Z"],
        [type, `${type}/mine-2`, "2026-03-02T06:30:00Z"],
      ]);
      // both rows together tell of every field
      const told = new Set(events.flatMap(({ data }) => paths(data)));
      expect(Object.keys(templateColumns[type]).filter((field) => !told.has(field))).toEqual([]);
      const workbook = await templateFile(type, "xlsx", locale);
      const mapping = await mappingOf(workbook);
      const asked = await testImport(workbook, { ...mapping, leftOut: undefined });
      const withId = events.map((event) => ({
        ...event,
        id: event.id.replace("mine", exampleIds[locale][0].slice(0, -2)),
      }));
      expect(asked.events).toEqual(withId);
    }
  },
);

test("columns may be moved, left away and added, in either language, and their marks taken off", async () => {
  const file = Buffer.from(
    "remark,resolution,case,流程,Time,ID (case.closed)\nx,已解决,7,support,2026-03-02 09:00,1\n",
  );
  const { events, refusals } = await testImport(file, await mappingOf(file));
  expect(refusals).toEqual([]);
  expect(events.map(({ data }) => data)).toEqual([{ process: "support", case: "7", resolution: "resolved" }]);
});

test("a column without which there is no event is asked back by its name", async () => {
  const recognition = await recognise(Buffer.from("id (case.closed),time,case\n1,2026-03-02 09:00,7\n"));
  expect(() => handover.mapping({ recognition })).toThrow(
    'the template of case.closed needs its column "process": put it back\n' +
      'the template of case.closed needs its column "resolution": put it back',
  );
});

test("an unknown type, and a header of other things, is no template", () => {
  expect(templateOf(["id (case.lost)", "time"])).toBeNull();
  expect(templateOf(["id", "time", "case"])).toBeNull();
});

test("a header's names are told apart in both languages together", () => {
  for (const type of eventTypes) {
    const fields = Object.keys(templateColumns[type]);
    const names = templateLocales.flatMap((locale) => fields.map((field) => columnWord(field, locale)));
    expect(new Set(names).size).toBe(names.length);
  }
});

function paths(value: WireEvent["data"], before = ""): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === "object" ? paths(inner, `${before}${key}.`) : [`${before}${key}`],
  );
}

async function* once(bytes: Buffer) {
  yield bytes;
}
