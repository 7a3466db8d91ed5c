import { ImportError } from "@/lib/imports/importError";
import { readXml } from "@/lib/imports/xml/readXml";

/**
 * The events of an XES log (IEEE 1849) as a stream, in constant memory: each with its own attributes by key
 * (`concept:name`, `time:timestamp`, `org:resource`) and those of its trace as `case:` and the key. A trace's
 * attributes stand before its events. Attributes within attributes, lists, and the defaults that a log
 * declares as global are left out: they say nothing that this event says itself.
 *
 * @throws ImportError for XML that is broken or no XES log, see `readXml`
 */
export async function* readXes(
  bytes: AsyncIterable<Uint8Array>,
  { encoding }: { encoding?: string } = {},
): AsyncGenerator<XesEvent[]> {
  let events: XesEvent[] = [];
  let number = 0;
  let trace = new Map<string, string>();
  let event: Map<string, string> | null = null;
  const within: string[] = [];
  const reading = readXml(
    bytes,
    {
      open(tag, { key, value }) {
        const parent = within.at(-1);
        within.push(tag);
        if (parent === undefined && tag !== "log")
          throw new ImportError([
            { detail: `the file is XML, but no XES log: it begins with <${tag.slice(0, 60)}>` },
          ]);
        if (tag === "trace" && parent === "log") trace = new Map();
        else if (tag === "event" && parent === "trace") event = new Map(trace);
        else if (!values.has(tag) || key === undefined || value === undefined) return;
        else if (parent === "trace") put(trace, `case:${key}`, value);
        else if (parent === "event" && event !== null) put(event, key, value);
      },
      close(tag) {
        within.pop();
        if (tag !== "event" || event === null || within.at(-1) !== "trace") return;
        number += 1;
        events.push({ number, attributes: event });
        event = null;
      },
    },
    { encoding },
  );
  for await (const _ of reading) {
    if (events.length === 0) continue;
    yield events;
    events = [];
  }
}

export interface XesEvent {
  /** its place in the log, from 1 */
  number: number;
  attributes: ReadonlyMap<string, string>;
}

const values = new Set(["string", "date", "int", "float", "boolean", "id"]);
const ATTRIBUTES = 1000;

function put(attributes: Map<string, string>, key: string, value: string): void {
  attributes.set(key, value);
  if (attributes.size > ATTRIBUTES)
    throw new ImportError([{ detail: `an event of the log has more than ${ATTRIBUTES} attributes` }]);
}
