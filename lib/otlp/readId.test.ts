import { expect, test } from "vitest";
import { readId, readOptionalId } from "@/lib/otlp/readId";

const hex = "5b8efff798038103d269b633813fc60c";

test("hex digits, of either case, and bytes", () => {
  expect(readId(hex.toUpperCase(), 16, "")).toBe(hex);
  expect(readId(Buffer.from(hex, "hex"), 16, "")).toBe(hex);
  expect(readId("eee19b7ec3c1b174", 8, "")).toBe("eee19b7ec3c1b174");
});

test("base64, recognised by its length, with and without padding and in its form for addresses", () => {
  const bytes = Buffer.from("fbefbefbefbefbef", "hex");
  expect(readId(bytes.toString("base64"), 8, "")).toBe("fbefbefbefbefbef");
  expect(readId(bytes.toString("base64url"), 8, "")).toBe("fbefbefbefbefbef");
  expect(readId("A8suuE3VKsm8FJapnHM4gA==", 16, "")).toBe("03cb2eb84dd52ac9bc1496a99c733880");
});

test.each([undefined, null, "", "0".repeat(32), Buffer.alloc(16), Buffer.alloc(0)])("no id: %o", (value) => {
  expect(readOptionalId(value, 16, "/traceId")).toBeNull();
  expect(() => readId(value, 16, "/traceId")).toThrow(
    expect.objectContaining({ pointer: "/traceId", detail: "must be 16 bytes that are not all 0" }),
  );
});

test.each([
  1,
  {},
  hex.slice(1),
  `${hex}0`,
  hex.replace("5", "g"),
  Buffer.alloc(8, 1),
  "A8suuE3VKsm8FJapnHM4g!",
])("refused: %o", (value) => {
  expect(() => readId(value, 16, "/traceId")).toThrow(
    expect.objectContaining({ detail: "must be 16 bytes: 32 hex digits in JSON" }),
  );
});
