import type { SyntaxFault } from "@/lib/events/findSyntaxError";
import { type JsonBody, readJson } from "@/lib/events/readJson";
import { unpackCloudEvent } from "@/lib/events/unpackCloudEvent";

/** application/cloudevents+json is structured, application/cloudevents-batch+json is batched. */
export type CloudEventsMode = "structured" | "batched";

/**
 * The events of a CloudEvents 1.0 body in JSON. As readJson, but `specversion` must be there, attributes must be such
 * as CloudEvents has, and JSON in `data_base64` is unpacked into `data`.
 * https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md
 */
export function readCloudEvents(
  body: Uint8Array,
  mode: CloudEventsMode,
): JsonBody | { unreadable: SyntaxFault } {
  const read = readJson(body);
  if ("unreadable" in read) return read;
  if (read.isArray !== (mode === "batched")) {
    const detail =
      mode === "batched"
        ? "a batch of CloudEvents must be an array; one alone is application/cloudevents+json"
        : "a structured CloudEvent must be one object; several are application/cloudevents-batch+json";
    return { unreadable: { line: 1, column: 1, detail } };
  }
  return {
    ...read,
    items: read.items.map((item) => ("value" in item ? unpackCloudEvent(item.index, item.value) : item)),
  };
}
