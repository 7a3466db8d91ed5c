import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { createKey } from "@/lib/auth/createKey";
import { type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { lastEvents } from "@/lib/sources/lastEvents";
import { POST } from "./route";

let firm: Promise<{ ctx: TestOrganisation; key: string }>;
beforeAll(() => {
  firm = testOrganisation().then(async (ctx) => {
    const { key } = await createKey(ctx, { name: "sender", scopes: ["events:write"] });
    return { ctx, key };
  });
});

async function send(headers: Record<string, string>, body: BodyInit | null) {
  const { key } = await firm;
  const request = new Request("http://localhost/api/v1/events", {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, ...headers },
    body,
  });
  const answer = await POST(request, { params: Promise.resolve({}) });
  return { status: answer.status, ...((await answer.json()) as { detail?: string }) };
}

const attributes = ({ now }: TestOrganisation, id: string) => ({
  specversion: "1.0",
  id,
  source: "ce",
  type: "case.contact",
  time: now.toISOString(),
});
const headersOf = (event: object) =>
  Object.fromEntries(Object.entries(event).map(([name, value]) => [`ce-${name}`, encodeURIComponent(value)]));
const data = { process: "p", case: "c" };

test("binary mode: attributes in headers, percent-decoded, and the data in the body", async () => {
  const { ctx } = await firm;
  for (const type of ["application/json", "application/vnd.case+json; charset=utf-8"]) {
    const headers = headersOf(attributes(ctx, `客 ${type}`));
    const sent = await send({ ...headers, "content-type": type }, JSON.stringify(data));
    expect(sent).toMatchObject({ status: 200, received: 1, accepted: 1 });
    expect((await lastEvents(ctx)).map(({ id }) => id)).toContain(`客 ${type}`);
  }
});

test("a type of another system is refused by the types that there are", async () => {
  const { ctx } = await firm;
  const event = { ...attributes(ctx, "foreign"), type: "com.github.pull.create" };
  const answer = {
    status: 200,
    rejected: 1,
    errors: [{ pointer: "/type", detail: expect.stringContaining("case.opened") }],
  };
  expect(await send({ ...headersOf(event), "content-type": "application/json" }, "{}")).toMatchObject(answer);
  const type = "application/cloudevents+json";
  expect(await send({ "content-type": type }, JSON.stringify(event))).toMatchObject(answer);
});

test("an empty batch is a batch", async () => {
  const sent = await send({ "content-type": "application/cloudevents-batch+json" }, "[]");
  expect(sent).toMatchObject({ status: 200, received: 0, accepted: 0 });
});

test("a structured event may have its attributes in headers, too: its body counts", async () => {
  const { ctx } = await firm;
  const headers = headersOf(attributes(ctx, "of the header"));
  const event = { ...attributes(ctx, "of the body"), data };
  await send({ ...headers, "content-type": "application/cloudevents+json" }, JSON.stringify(event));
  const ids = (await lastEvents(ctx)).map(({ id }) => id);
  expect(ids).toContain("of the body");
  expect(ids).not.toContain("of the header");
});

test.each<[string, string, (event: object) => unknown, number, string]>([
  [
    "a batch with attributes in headers",
    "application/cloudevents-batch+json",
    (event) => [event],
    400,
    "leave the headers out",
  ],
  [
    "lines with attributes in headers",
    "application/x-ndjson",
    (event) => event,
    400,
    "leave the headers out",
  ],
  ["a whole event as data", "application/json", (event) => event, 400, "application/cloudevents+json"],
  ["an array as data", "application/json", (event) => [event], 400, "application/cloudevents-batch+json"],
  ["data that is no JSON", "text/plain", () => "Hello", 415, "must be application/json"],
  ["two types", "application/json, application/json", () => data, 415, "must be application/json"],
])("modes that are mixed up are told apart: %s", async (_what, type, body, status, detail) => {
  const { ctx } = await firm;
  const event = attributes(ctx, "mixed up");
  const sent = await send({ ...headersOf(event), "content-type": type }, JSON.stringify(body(event)));
  expect(sent.status).toBe(status);
  expect(sent.detail).toContain(detail);
  expect((await lastEvents(ctx)).map(({ id }) => id)).not.toContain("mixed up");
});

test("headers that are not whole name what is missing, and one sent twice is refused", async () => {
  const { ctx } = await firm;
  const whole = headersOf(attributes(ctx, "half"));
  const json = { "content-type": "application/json" };
  const { "ce-specversion": _, ...without } = whole;
  expect(await send({ ...without, ...json }, JSON.stringify(data))).toMatchObject({
    rejected: 1,
    errors: [{ id: "half", pointer: "/specversion", detail: expect.stringContaining("ce-specversion") }],
  });
  expect(await send({ ...whole, ...json, "ce-source": "ce, ce" }, JSON.stringify(data))).toMatchObject({
    rejected: 1,
    errors: [{ id: "half", pointer: "/source", detail: expect.stringContaining("sent once") }],
  });
});

test.each<[string, BodyInit, Record<string, string>, object]>([
  ["a bomb", gzipSync(Buffer.alloc(20_000_000)), { "content-encoding": "gzip" }, { status: 413 }],
  ["no gzip", "{}", { "content-encoding": "gzip" }, { status: 400 }],
  ["nested a million deep", "[".repeat(1_000_000), {}, { status: 200, rejected: 1 }],
  ["half of it", '{"process":', {}, { status: 400 }],
  ["a prototype", '{"__proto__":{"process":"p","case":"c"}}', {}, { errors: [{ pointer: "/data/process" }] }],
  ["a number", "7", {}, { errors: [{ pointer: "/data" }] }],
])("bad data in binary mode: %s", async (_what, body, more, answer) => {
  const { ctx } = await firm;
  const headers = headersOf(attributes(ctx, "bad"));
  expect(await send({ ...headers, "content-type": "application/json", ...more }, body)).toMatchObject(answer);
});

test.each(["application/cloudevents+json", "application/cloudevents-batch+json", "application/json"])(
  "a million brackets as %s are refused at once",
  async (type) => {
    const started = performance.now();
    const sent = await send({ "content-type": type }, '{"a":['.repeat(1_000_000).slice(0, 6_000_000));
    expect(sent).toMatchObject({
      status: 400,
      detail: expect.stringContaining("nested more than 1000 deep"),
    });
    expect(performance.now() - started).toBeLessThan(5_000);
  },
);
