import fc from "fast-check";
import { expect, test } from "vitest";
import type { Item } from "@/lib/events/item";
import { type Bytes, readLines } from "@/lib/events/readLines";

async function* pieces(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === "string" ? Buffer.from(part) : part;
}

async function all(body: Bytes): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of readLines(body)) items.push(item);
  return items;
}

test("an event a line, blank lines skipped, the last without a line break", async () => {
  expect(await all(pieces('{"a":1}\r\n\n  \n{"b":2}\n{"c":3}'))).toEqual([
    { index: 0, value: { a: 1 } },
    { index: 1, value: { b: 2 } },
    { index: 2, value: { c: 3 } },
  ]);
});

test("nothing gives nothing", async () => {
  expect(await all(pieces())).toEqual([]);
  expect(await all(pieces("\n\n"))).toEqual([]);
});

test("a bad line is refused alone, with its place in the body", async () => {
  expect(await all(pieces('{"a":1}\n\n  {"b":x}\n{"c":3}\n{"d"'))).toEqual([
    { index: 0, value: { a: 1 } },
    {
      index: 1,
      refusal: { code: "invalid", pointer: "", detail: "is not JSON: line 3, column 8: expected a value" },
    },
    { index: 2, value: { c: 3 } },
    {
      index: 3,
      refusal: {
        code: "invalid",
        pointer: "",
        detail: "is not JSON: line 5, column 5: ends too early: expected a colon after the key",
      },
    },
  ]);
});

test("bytes that are not UTF-8 refuse their line alone", async () => {
  const items = await all(pieces('{"a":"', Buffer.from([0xc3]), '"}\n{"b":"é"}\n'));
  expect(items).toMatchObject([
    { refusal: { detail: expect.stringContaining("line 1, column 7") } },
    { value: { b: "é" } },
  ]);
});

test("numbers that a double cannot hold are Infinity", async () => {
  expect(await all(pieces('{"a":0.10000000000000000555}'))).toEqual([
    { index: 0, value: { a: Number.POSITIVE_INFINITY } },
  ]);
});

const lineOf = (bytes: number) => `{"x":"${"x".repeat(bytes - 8)}"}`;

test("a line of 64 KiB is taken, a longer one refused, wherever the body is cut", async () => {
  const body = Buffer.from(`${lineOf(65_536)}\r\n${lineOf(65_537)}\n${lineOf(200_000)}\n{"a":1}`);
  for (const size of [1_000, 65_536, 65_537, 1_000_000]) {
    const parts = Array.from({ length: Math.ceil(body.length / size) }, (_, index) =>
      body.subarray(index * size, (index + 1) * size),
    );
    expect((await all(pieces(...parts))).map((item) => "value" in item)).toEqual([true, false, false, true]);
  }
});

test("a line without end is not kept in memory", async () => {
  const chunk = Buffer.alloc(1 << 20, "x");
  async function* endless() {
    for (let sent = 0; sent < 300; sent++) yield chunk;
    yield Buffer.from('\n{"a":1}\n');
  }
  const before = process.memoryUsage().arrayBuffers;
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().arrayBuffers - before);
  }, 1);
  const items = await all(endless());
  clearInterval(timer);
  expect(items).toMatchObject([
    { refusal: { detail: "must be at most 65,536 bytes" } },
    { index: 1, value: { a: 1 } },
  ]);
  expect(Math.max(peak, process.memoryUsage().arrayBuffers - before)).toBeLessThan(50 << 20);
});

test("reads a web stream, and cancels it when the reader stops", async () => {
  let cancelled = false;
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(Buffer.from('{"a":1}\n')),
    cancel: () => {
      cancelled = true;
    },
  });
  for await (const item of readLines(stream)) {
    expect(item).toEqual({ index: 0, value: { a: 1 } });
    break;
  }
  expect(cancelled).toBe(true);
});

test("a body that breaks off throws what broke it", async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('{"a":1}\n{"b"');
    throw new Error("connection lost");
  }
  await expect(all(broken())).rejects.toThrow("connection lost");
});

test("how the body is cut does not matter", async () => {
  const value = fc.oneof(fc.json(), fc.constantFrom("", "  ", "{", '"客😀"', "1e-400"));
  await fc.assert(
    fc.asyncProperty(fc.array(value), fc.array(fc.nat(40)), async (lines, cuts) => {
      const body = Buffer.from(lines.join("\n"));
      const parts: Buffer[] = [];
      let at = 0;
      for (const cut of cuts) {
        parts.push(body.subarray(at, at + cut));
        at += cut;
      }
      parts.push(body.subarray(at));
      expect(await all(pieces(...parts))).toEqual(await all(pieces(body)));
    }),
  );
});
