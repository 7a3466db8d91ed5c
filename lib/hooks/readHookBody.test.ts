import { expect, test } from "vitest";
import { parseHookMapping } from "@/lib/hooks/parseHookMapping";
import { readHookBody } from "@/lib/hooks/readHookBody";

const rule = {
  type: "case.closed",
  time: { column: "ticket.solved_at", format: "iso" },
  data: { process: "support", case: "{ticket.id}", resolution: "resolved" },
};
const read = (body: unknown, rules: object[] | null = [rule]) => [
  ...readHookBody(Buffer.from(typeof body === "string" ? body : JSON.stringify(body)), {
    mapping: parseHookMapping(rules && { rules }, "zendesk"),
    source: "zendesk",
    webhookId: "msg_1",
  }),
];
const ticket = (id: unknown, solved_at: unknown = "2026-03-02T09:00:00Z") => ({ ticket: { id, solved_at } });

test("every object is a row; an id that the mapping does not make is the webhook's", () => {
  expect(read([ticket(7), ticket(8)])).toEqual(
    [7, 8].map((id, index) => ({
      index,
      value: {
        id: `msg_1/${index + 1}/1`,
        source: "zendesk",
        type: "case.closed",
        time: "2026-03-02T09:00:00Z",
        data: { process: "support", case: String(id), resolution: "resolved" },
      },
    })),
  );
  expect(read(ticket(7))).toEqual(read([ticket(7)]));
});

test("a rule's own id may name the webhook and the body; two rules give two events", () => {
  const own = { ...rule, id: "{webhook-id}:{ticket.id}" };
  const opened = { ...rule, type: "case.opened", when: { "ticket.new": "true" } };
  expect(read({ ...ticket(7), "webhook-id": "mine" }, [own, opened])).toMatchObject([
    { value: { id: "msg_1:7" } },
  ]);
  const both = read({ ticket: { ...ticket(7).ticket, new: true } }, [own, opened]);
  expect(both.map((item) => ("value" in item ? (item.value as { id: string }).id : null))).toEqual([
    "msg_1:7",
    "msg_1/1/2",
  ]);
});

test("what cannot be read is refused where it stands, and the rest is kept", () => {
  expect(read([ticket(1, "yesterday"), 7, null, [], ticket(2)])).toEqual([
    {
      index: 0,
      source: "zendesk",
      refusal: { code: "invalid", pointer: "/ticket/solved_at", detail: expect.stringContaining("iso") },
    },
    ...[1, 2, 3].map((index) => ({
      index,
      source: "zendesk",
      refusal: { code: "invalid", pointer: "", detail: "must be an object" },
    })),
    expect.objectContaining({ index: 4, value: expect.objectContaining({ id: "msg_1/5/1" }) }),
  ]);
});

test("numbers keep all their digits", () => {
  const [item] = read('{"ticket":{"id":12345678901234567890,"solved_at":"2026-03-02T09:00:00Z"}}');
  expect(item).toMatchObject({ value: { data: { case: "12345678901234567890" } } });
});

test("keys of prototypes are keys like others", () => {
  const proto = { ...rule, data: { ...rule.data, note: "{__proto__.case}{constructor.name}" } };
  const [item] = read('{"__proto__":{"ticket":{"id":"x"}},"ticket":{"id":"7","solved_at":"2026-03-02"}}', [
    { ...proto, id: "{ticket.id}" },
  ]);
  expect(item).toMatchObject({ refusal: { pointer: "/ticket/solved_at" } });
  expect(read('{"__proto__":{"id":"7","solved_at":"2026-03-02T09:00:00Z"}}')).toMatchObject([
    { refusal: { pointer: "/ticket/solved_at" } },
  ]);
  expect(({} as { ticket?: unknown }).ticket).toBeUndefined();
});

test("without a mapping the body holds events, which may leave id and source out", () => {
  const event = { type: "case.contact", time: "2026-03-02T09:00:00Z", data: { process: "p", case: "c" } };
  expect(read([event, { ...event, id: "own", source: "shop" }, 7], null)).toEqual([
    { index: 0, value: { id: "msg_1/1", source: "zendesk", ...event } },
    { index: 1, value: { ...event, id: "own", source: "shop" } },
    { index: 2, value: 7 },
  ]);
});

test.each([
  ["[".repeat(1_000_000), "nested more than 1000 deep"],
  [`${'{"a":'.repeat(1_001)}1${"}".repeat(1_001)}`, "nested more than 1000 deep"],
  ['"text"', "must be"],
  ["null", "must be"],
  ["", "ends too early"],
  ["{", "Line 1, column 2"],
  ["a=1&b=2", "Line 1, column 1"],
])("not readable: %.20s", (body, detail) => {
  expect(() => read(body)).toThrow(detail);
});

test("at most 10,000 objects", () => {
  expect(() => read(`[${"{},".repeat(10_000)}{}]`)).toThrow("10001 came");
  expect(() => read(`[${"{},".repeat(10_000)}{}]`, null)).toThrow("10001 came");
});

test("an object as deep as is allowed can be taken as a text", () => {
  const deep = `{"ticket":{"id":${"[".repeat(990)}${"]".repeat(990)},"solved_at":"2026-03-02T09:00:00Z"}}`;
  expect(read(deep)).toMatchObject([{ value: { data: { case: "[".repeat(990) + "]".repeat(990) } } }]);
});

test.each<[unknown, string]>([
  [[], "/mapping"],
  ["x", "/mapping"],
  [{ rules: [] }, "/mapping/rules"],
  [{ rules: [{}] }, "/mapping/rules/0/type"],
  [{ rules: [{ ...rule, time: { column: "t", format: "soon" } }] }, "/mapping/rules/0/time/format"],
  [{ format: "csv", rules: [rule] }, "/mapping/format"],
  [{ source: "other", rules: [rule] }, "/mapping/source"],
  [{ rules: [rule], extra: 1 }, "/mapping/extra"],
  [{ rules: [rule], path: "items" }, "/mapping/path"],
  [{ rules: [rule], encoding: "gb18030" }, "/mapping/encoding"],
])("a mapping that cannot be used is refused where it is wrong: %j", (mapping, pointer) => {
  expect(() => parseHookMapping(mapping, "zendesk")).toThrow(
    expect.objectContaining({
      code: "invalid",
      details: { errors: expect.arrayContaining([expect.objectContaining({ pointer })]) },
    }),
  );
});

test("no rules are no mapping", () => {
  for (const none of [null, undefined, {}]) expect(parseHookMapping(none, "zendesk")).toBeNull();
});

test("an object that a mapping repeats again and again is refused, its neighbours are kept", () => {
  const columns = Array.from({ length: 200 }, (_, n) => `a${".a".repeat(n)}`);
  const data = { ...rule.data, ...Object.fromEntries(columns.map((column, n) => [`f${n}`, `{${column}}`])) };
  const deep = JSON.parse(`${'{"a":'.repeat(200)}"${"x".repeat(10_000)}"${"}".repeat(200)}`);
  expect(read([{ ...ticket(1), ...deep }], [{ ...rule, data }])).toMatchObject([
    { refusal: { detail: expect.stringContaining("the same part") } },
  ]);
  expect(read([ticket(2)], [{ ...rule, data }])).toMatchObject([{ value: { source: "zendesk" } }]);
});
