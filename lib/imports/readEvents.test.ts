import { expect, test } from "vitest";
import { parseMapping } from "./parseMapping";
import { readImport } from "./readImport";

const mapping = parseMapping({ format: "events", source: "file" });
const step = {
  id: "1",
  source: "desk",
  type: "case.contact",
  time: "2026-03-02T09:00:00Z",
  data: { process: "p", case: "c" },
};

async function rows(text: string | Buffer) {
  const found = [];
  for await (const row of readImport(once(Buffer.from(text as string)), mapping)) found.push(row);
  return found;
}

test.each([
  ["one a line", `${JSON.stringify(step)}\n\n${JSON.stringify({ ...step, id: "2" })}`],
  ["a list", JSON.stringify([step, { ...step, id: "2" }], null, 2)],
])("events in a file, %s, come as they are", async (_, text) => {
  expect((await rows(text)).flatMap(({ events }) => events)).toEqual([step, { ...step, id: "2" }]);
});

test("one event over several lines, with a byte order mark; one without a source has the mapping's", async () => {
  const { source: _, ...nameless } = step;
  const [row] = await rows(`\ufeff${JSON.stringify(nameless, null, 2)}`);
  expect(row).toMatchObject({ line: 1, events: [{ ...step, source: "file" }], refusals: [] });
});

test("data of a CloudEvent is unpacked, and what is none is refused beside the others", async () => {
  const { data, ...attributes } = { ...step, specversion: "1.0" };
  const packed = { ...attributes, data_base64: Buffer.from(JSON.stringify(data)).toString("base64") };
  const found = await rows(
    [packed, { ...attributes, data, parts: {} }, 7].map((each) => JSON.stringify(each)).join("\n"),
  );
  expect(
    found.map(({ line, events, refusals }) => [line, events, refusals.map(({ column }) => column)]),
  ).toEqual([
    [1, [{ ...attributes, data }], []],
    [2, [], ["/parts"]],
    [3, [], [undefined]],
  ]);
});

test("an amount whose digits a number cannot hold is not changed in silence", async () => {
  const [row] = await rows(
    JSON.stringify({ ...step, data: {} }).replace("{}", '{"amount":12345678901234567.89}'),
  );
  expect(row?.events[0]?.data.amount).toBe(Number.POSITIVE_INFINITY);
});

test("what is no JSON is told with its line; a long list is to be lines", async () => {
  await expect(rows('[\n{"id": }\n]')).rejects.toThrow("line 2: column 8");
  await expect(rows(JSON.stringify(Array.from({ length: 10_001 }, () => 1)))).rejects.toThrow("one a line");
});

test.each([
  [{ format: "events", source: "s", rules: [{}] }, "/rules"],
  [{ format: "otlp", source: "s", zone: "UTC" }, "/zone"],
  [{ format: "events" }, "/source"],
  [{ format: "csv", source: "s" }, "/rules"],
])("a mapping that maps nothing has no rules, and any other has: %j", (given, pointer) => {
  expect(() => parseMapping(given)).toThrow(pointer);
});

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}
