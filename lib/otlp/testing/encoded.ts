import protobuf from "protobufjs";
import { exportRequestProto } from "@/lib/otlp/testing/exportRequest.proto";

const { root } = protobuf.parse(exportRequestProto);

/** A message of OTLP in its JSON, as protobufjs encodes it. */
export function encoded(type: string, message: object): Buffer {
  const found = root.lookupType(type);
  return Buffer.from(found.encode(found.fromObject(plain(message) as object)).finish());
}

/** The bytes of a message as protobufjs reads them. */
export function decoded(type: string, bytes: Uint8Array): object {
  const found = root.lookupType(type);
  return found.toObject(found.decode(bytes), { longs: String });
}

/** Ids as bytes, numbers of 64 bits in their halves. */
function plain(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) return value.map((each) => plain(each));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each, name)]));
  }
  if (/^(traceId|spanId|parentSpanId)$/.test(key)) return Buffer.from(String(value), "hex");
  if (/UnixNano$|^intValue$/.test(key)) {
    const bits = BigInt.asUintN(64, BigInt(String(value)));
    const [high, low] = [Number(bits >> 32n) | 0, Number(bits & 0xffffffffn) | 0];
    return { high, low, unsigned: key !== "intValue" };
  }
  return value;
}
