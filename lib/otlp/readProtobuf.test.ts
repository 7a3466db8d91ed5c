import fc from "fast-check";
import { expect, test } from "vitest";
import { readJson } from "@/lib/otlp/readJson";
import { readProtobuf } from "@/lib/otlp/readProtobuf";
import { arbitraryRequest } from "@/lib/otlp/testing/arbitraryRequest";
import { encoded } from "@/lib/otlp/testing/encoded";

const request = (message: object) => encoded("ExportTraceServiceRequest", message);
const times = { startTimeUnixNano: "1772442000000000000", endTimeUnixNano: "1772442001000000001" };
const one = { traceId: "5b8efff798038103d269b633813fc60c", spanId: "eee19b7ec3c1b174", ...times };
const around = (...spans: object[]) => ({ resourceSpans: [{ scopeSpans: [{ spans }] }] });

test("whatever another encoder writes is read as the same request in JSON is", () => {
  let spans = 0;
  let attributes = 0;
  fc.assert(
    fc.property(arbitraryRequest(), (message) => {
      const sent = readProtobuf(request(message));
      expect(sent).toEqual(readJson(Buffer.from(JSON.stringify(message))));
      expect(sent.refused).toEqual([]);
      spans += sent.spans.length;
      attributes += sent.spans.reduce((sum, span) => sum + span.attributes.size, 0);
    }),
    { numRuns: 300 },
  );
  expect(spans).toBeGreaterThan(300);
  expect(attributes).toBeGreaterThan(300);
});

test("of a body that is broken in any way nothing but a refusal comes", () => {
  let refused = 0;
  fc.assert(
    fc.property(
      arbitraryRequest(),
      fc.nat(),
      fc.uint8Array({ minLength: 1, maxLength: 4 }),
      (message, at, bytes) => {
        const body = request(message);
        for (const broken of [
          body.subarray(0, at % (body.length + 1)),
          Buffer.concat([
            body.subarray(0, at % (body.length + 1)),
            bytes,
            body.subarray(at % (body.length + 1)),
          ]),
        ]) {
          try {
            refused += readProtobuf(broken).refused.length;
          } catch (error) {
            refused++;
            expect(error).toMatchObject({ name: "Fault", code: "malformed" });
          }
        }
      },
    ),
    { numRuns: 500 },
  );
  expect(refused).toBeGreaterThan(100);
});

test("a span that cannot be read is refused where it stands, its neighbours are taken", () => {
  const { traceId: _, ...nameless } = one;
  const { startTimeUnixNano: __, ...timeless } = one;
  const sent = readProtobuf(request(around(one, nameless, { ...one, spanId: "0102" }, timeless, one)));
  expect(sent.spans.map(({ pointer }) => pointer.at(-1))).toEqual(["0", "4"]);
  expect(sent.refused).toEqual([
    { code: "invalid", pointer: `${at}/1/traceId`, detail: "must be 16 bytes that are not all 0" },
    { code: "invalid", pointer: `${at}/2/spanId`, detail: "must be 8 bytes: 16 hex digits in JSON" },
    { code: "invalid", pointer: `${at}/3/startTimeUnixNano`, detail: "must be given, as fixed64" },
  ]);
});
const at = "/resourceSpans/0/scopeSpans/0/spans";

test("a span whose own bytes break off is refused alone", () => {
  const [good, bad] = [encoded("Span", one), encoded("Span", one).subarray(0, -3)];
  const scope = Buffer.concat(
    [good, bad, good].map((span) => Buffer.concat([Buffer.from([0x12, span.length]), span])),
  );
  const spans = Buffer.concat([Buffer.from([0x12, 0x80 | (scope.length & 127), scope.length >> 7]), scope]);
  const body = Buffer.concat([Buffer.from([0x0a, 0x80 | (spans.length & 127), spans.length >> 7]), spans]);
  const sent = readProtobuf(body);
  expect(sent.spans).toHaveLength(2);
  expect(sent.refused).toEqual([
    { code: "invalid", pointer: `${at}/1`, detail: "breaks off as a Span in protobuf" },
  ]);
});

test("an empty body is a request without spans", () => {
  expect(readProtobuf(Buffer.alloc(0))).toEqual({ spans: [], refused: [] });
});

test("more spans than a request may have are too large", () => {
  const body = request(around(...Array.from({ length: 20_001 }, () => one)));
  expect(() => readProtobuf(body)).toThrow(expect.objectContaining({ code: "too-large" }));
  expect(readProtobuf(request(around(...Array.from({ length: 20_000 }, () => one)))).spans).toHaveLength(
    20_000,
  );
});

test("attributes that nothing is read from are not kept", () => {
  const prompt = { key: "gen_ai.input.messages", value: { stringValue: "secret" } };
  const model = { key: "gen_ai.request.model", value: { stringValue: "gpt-5" } };
  const [span] = readProtobuf(request(around({ ...one, attributes: [prompt, model, prompt] }))).spans;
  expect(span?.attributes).toEqual(new Map([["gen_ai.request.model", "gpt-5"]]));
});

test("millions of parts of two bytes are too large, before they have taken their time", () => {
  const parts = (tag: number) => Buffer.alloc(4_000_000, Buffer.from([tag, 0]));
  const within = (tag: number, message: Buffer) => {
    const length = [0, 7, 14, 21].map((shift) => ((message.length >> shift) & 127) | (shift < 21 ? 128 : 0));
    return Buffer.concat([Buffer.from([tag, ...length]), message]);
  };
  const resources = parts(0x0a);
  const scopes = within(0x0a, parts(0x12));
  const attributes = within(0x0a, within(0x12, within(0x12, parts(0x4a))));
  for (const body of [resources, scopes, attributes]) {
    expect(() => readProtobuf(body)).toThrow(expect.objectContaining({ code: "too-large" }));
  }
});
