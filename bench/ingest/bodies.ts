import { firmEvents, type Size } from "@/bench/firm/firmEvents";
import type { WireEvent } from "@/lib/sample/wireEvent";

/** The firm's events as they are sent, in the order of arrival. */
export function bodies(size: Size, batch = 1_000): Buffer[] {
  return batched(firmEvents(size), batch);
}

/** Events as JSON arrays of so many, the last maybe shorter; an event alone (`batch` 1) without an array around it. */
export function batched(events: Iterable<WireEvent>, batch = 1_000): Buffer[] {
  const result: Buffer[] = [];
  let texts: string[] = [];
  const end = () => {
    const text = texts.join(",");
    if (text !== "") result.push(Buffer.from(batch === 1 ? text : `[${text}]`));
    texts = [];
  };
  for (const event of events) {
    texts.push(JSON.stringify(event));
    if (texts.length === batch) end();
  }
  end();
  return result;
}
