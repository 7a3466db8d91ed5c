import { checkAttributes } from "@/lib/events/checkAttributes";
import { eventTypes } from "@/lib/events/event";
import type { Item } from "@/lib/events/item";
import { idOf } from "@/lib/events/readEvent";
import { readJsonText } from "@/lib/events/readJsonText";
import { refusalOf, refuse } from "@/lib/events/refusal";

/**
 * A CloudEvent in JSON as an event: refused where its `specversion` is not 1.0 or an attribute is such as CloudEvents does
 * not have; JSON in `data_base64` is unpacked into `data`. What is no object is left to whoever reads it on.
 * @param index its place in what was sent
 */
export function unpackCloudEvent(index: number, value: unknown): Item {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { index, value };
  try {
    const { data_base64: packed, ...event } = value as { [attribute: string]: unknown };
    if (event.specversion !== "1.0") return refuse("/specversion", 'must be "1.0"');
    checkAttributes(event);
    if (packed === undefined || packed === null) return { index, value };
    if (event.data !== undefined && event.data !== null) {
      return refuse("/data_base64", "must not be given together with data");
    }
    return { index, value: { ...event, data: dataIn(packed, event.type, event.datacontenttype) } };
  } catch (thrown) {
    return { index, refusal: refusalOf(thrown, idOf(value)) };
  }
}

const pointer = "/data_base64";

/** JSON is what `data` is when no datacontenttype says otherwise; the events of other systems may have anything there. */
function dataIn(packed: unknown, type: unknown, contentType: unknown = "application/json"): unknown {
  const bytes = Buffer.from(typeof packed === "string" ? packed : "", "base64");
  if (typeof packed !== "string" || bytes.toString("base64") !== packed.trim()) {
    return refuse(pointer, "must be a string in base64 (RFC 4648, with padding)");
  }
  if (typeof contentType !== "string" || !/^[^;]*[/+]json\s*(?:;|$)/i.test(contentType)) {
    if (!eventTypes.some((own) => own === type)) return packed;
    return refuse("/datacontenttype", "must be application/json: other data in data_base64 cannot be read");
  }
  const parsed = readJsonText(bytes);
  if ("value" in parsed) return parsed.value;
  const { line, column, detail } = parsed.fault;
  return refuse(pointer, `must hold JSON: line ${line}, column ${column}: ${detail}`);
}
