import { expect, test } from "vitest";
import { type FieldValue, readMessage } from "@/lib/otlp/readMessage";

function fields(...bytes: number[]): [number, FieldValue][] {
  const found: [number, FieldValue][] = [];
  readMessage(Buffer.from(bytes), (field, value) => found.push([field, value]));
  return found;
}

test("varints, fixed numbers and bytes", () => {
  expect(fields(0x08, 0x96, 0x01)).toEqual([[1, 150n]]);
  expect(fields(0x10, 0x7f)).toEqual([[2, 127]]);
  expect(fields(0x19, 1, 0, 0, 0, 0, 0, 0, 0x80)).toEqual([[3, 2n ** 63n + 1n]]);
  expect(fields(0x25, 1, 0, 0, 0x80)).toEqual([[4, 2 ** 31 + 1]]);
  expect(fields(0x2a, 2, 0x68, 0x69)).toEqual([[5, Buffer.from("hi")]]);
  expect(fields(0x08, ...Array(9).fill(0xff), 1)).toEqual([[1, 2n ** 64n - 1n]]);
  expect(fields(0x80, 0x01, 5)).toEqual([[16, 5]]);
});

test("a group is passed over with all that is in it", () => {
  expect(fields(0x0b, 0x08, 1, 0x13, 0x14, 0x0c, 0x10, 7)).toEqual([[2, 7]]);
});

test.each([
  ["a field 0", [0x00, 1], "has a field 0, which there is not"],
  ["an unknown wire type", [0x0e], "is not protobuf"],
  ["a group that another ends", [0x0b, 0x14], "is not protobuf"],
  ["the end of no group", [0x0c], "is not protobuf"],
  ["groups deeper than 16", Array(17).fill(0x0b), "is not protobuf"],
  ["a group without an end", [0x0b], "breaks off"],
  ["a length beyond the end", [0x0a, 5, 1], "breaks off"],
  ["a length of 2^63", [0x0a, ...Array(8).fill(0xff), 0x7f], "breaks off"],
  ["a varint without an end", [0x08, 0x80], "breaks off"],
  ["a varint of 11 bytes", [0x08, ...Array(10).fill(0xff), 1], "has a number of more than 64 bits"],
  ["half a fixed number", [0x19, 1, 2], "breaks off"],
])("refused: %s", (_, bytes, detail) => {
  expect(() => fields(...bytes)).toThrow(expect.objectContaining({ detail }));
});
