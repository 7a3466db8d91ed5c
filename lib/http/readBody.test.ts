import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { bodyStream } from "@/lib/http/bodyStream";
import { readBody } from "@/lib/http/readBody";
import { readJson } from "@/lib/http/readJson";

function post(body: BodyInit | null, headers: Record<string, string> = {}): Request {
  return new Request("http://localhost/", { method: "POST", body, headers, duplex: "half" } as RequestInit);
}

function pieces(parts: Uint8Array[], end: "closes" | "breaks" = "closes"): ReadableStream<Uint8Array> {
  const rest = [...parts];
  return new ReadableStream({
    pull(controller) {
      const part = rest.shift();
      if (part) controller.enqueue(part);
      else if (end === "closes") controller.close();
      else controller.error(new Error("cut"));
    },
  });
}

const gzip = { "content-encoding": "gzip" };
const code = (code: string) => expect.objectContaining({ code });

test("a plain and a packed body are read alike, whole and in pieces", async () => {
  const text = "事件,event\n".repeat(10_000);
  const packed = gzipSync(text);
  expect((await readBody(post(text))).toString()).toBe(text);
  expect((await readBody(post(packed, gzip))).toString()).toBe(text);
  const halves = [packed.subarray(0, 50), packed.subarray(50)];
  expect((await readBody(post(pieces(halves), gzip))).toString()).toBe(text);
  expect(await readBody(post(null))).toHaveLength(0);
});

test("the bound holds for what is declared, sent and unpacked", async () => {
  const zeros = Buffer.alloc(1_000_001);
  expect(await readBody(post(zeros.subarray(1)), 1_000_000)).toHaveLength(1_000_000);
  await expect(readBody(post(zeros), 1_000_000)).rejects.toEqual(code("too-large"));
  await expect(readBody(post(pieces([zeros])), 1_000_000)).rejects.toEqual(code("too-large"));
  await expect(readBody(post("x", { "content-length": "1000001" }), 1_000_000)).rejects.toEqual(
    code("too-large"),
  );
  expect(gzipSync(zeros).length).toBeLessThan(2_000);
  await expect(readBody(post(gzipSync(zeros), gzip), 1_000_000)).rejects.toEqual(code("too-large"));
});

test("a gzip bomb is given up early", async () => {
  const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
  let unpacked = 0;
  const reading = async () => {
    for await (const chunk of bodyStream(post(bomb, gzip), 1024 * 1024)) unpacked += chunk.byteLength;
  };
  await expect(reading()).rejects.toEqual(code("too-large"));
  expect(unpacked).toBeLessThanOrEqual(1024 * 1024);
});

test("a body that breaks off is malformed", async () => {
  await expect(readBody(post("half", { "content-length": "8" }))).rejects.toEqual(code("malformed"));
  await expect(readBody(post(pieces([Buffer.from("half")], "breaks")))).rejects.toEqual(code("malformed"));
  const packed = gzipSync("whole".repeat(1_000));
  await expect(readBody(post(packed.subarray(0, -9), gzip))).rejects.toEqual(code("malformed"));
  await expect(readBody(post("not gzip", gzip))).rejects.toEqual(code("malformed"));
  await expect(readBody(post(pieces([packed.subarray(0, 12)], "breaks"), gzip))).rejects.toEqual(
    code("malformed"),
  );
});

test("another encoding is refused", async () => {
  await expect(readBody(post("x", { "content-encoding": "br" }))).rejects.toEqual(
    code("unsupported-media-type"),
  );
  await expect(readBody(post("x", { "content-encoding": "gzip, gzip" }))).rejects.toEqual(
    code("unsupported-media-type"),
  );
});

test("JSON that cannot be parsed is answered with its place", async () => {
  const json = { "content-type": "application/json; charset=utf-8" };
  expect(await readJson(post('{"a":1}', json))).toEqual({ a: 1 });
  await expect(readJson(post('{\n "a": }', json))).rejects.toMatchObject({
    code: "malformed",
    details: { line: 2, column: 7 },
  });
  await expect(readJson(post("{}", { "content-type": "text/plain" }))).rejects.toEqual(
    code("unsupported-media-type"),
  );
});

test("whoever stops reading early ends the body too", async () => {
  let cancelled = false;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(1024)),
    cancel: () => {
      cancelled = true;
    },
  });
  for await (const _ of bodyStream(post(endless))) break;
  expect(cancelled).toBe(true);
});
