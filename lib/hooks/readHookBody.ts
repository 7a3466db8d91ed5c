import { Fault } from "@/lib/contract/fault";
import { locate, type SyntaxFault } from "@/lib/events/findSyntaxError";
import type { Item } from "@/lib/events/item";
import { bodyEvents } from "@/lib/events/limits";
import { measureElements } from "@/lib/events/measureElements";
import { readJson } from "@/lib/events/readJson";
import { readJsonText } from "@/lib/events/readJsonText";
import { idColumn, placeColumn } from "@/lib/hooks/parseHookMapping";
import { applyMapping } from "@/lib/imports/applyMapping";
import { columnsOf } from "@/lib/imports/columnsOf";
import { jsonCells, repeated, roomFor } from "@/lib/imports/jsonCells";
import type { Mapping } from "@/lib/imports/mapping";

/**
 * The events that a webhook's body gives: one JSON object, or an array of them, each a row of the mapping. Without a
 * mapping each is an event as it is, with the webhook's id and source where it has none of its own. An event's index is
 * the place of its object; what the mapping cannot read is refused with a pointer into the object.
 * @throws Fault `malformed` with line and column; `too-large` for more than 10,000 objects
 */
export function readHookBody(
  body: Buffer,
  { mapping, source, webhookId }: { mapping: Mapping | null; source: string; webhookId: string },
): Iterable<Item> {
  if (mapping === null) return eventsIn(body, source, webhookId);
  const columns = columnsOf(mapping);
  const apply = applyMapping(mapping, columns);
  const objects = objectsIn(body);
  const room = roomFor(body.length + 10_000 * objects.length);
  return mapped(objects, (value, index) => {
    if (!isObject(value)) return [refused(index, source, "", "must be an object")];
    const row = { ...value, [idColumn]: webhookId, [placeColumn]: index + 1 };
    const cells = jsonCells(row, columns, room);
    if (cells === null) return [refused(index, source, "", repeated)];
    return apply(index, cells).flatMap(({ event, refusal }) => {
      if (event) return [{ index, value: event }];
      // what is left out on purpose gives nothing
      return refusal ? [refused(index, source, pointerTo(refusal.column), refusal.reason)] : [];
    });
  });
}

/** One after the other, as each is asked for: fifty rules may make far more of a body than it is. */
function* mapped(
  objects: readonly unknown[],
  make: (value: unknown, index: number) => Item[],
): Generator<Item> {
  for (const [index, value] of objects.entries()) yield* make(value, index);
}

function eventsIn(body: Buffer, source: string, webhookId: string): Item[] {
  const read = readJson(body);
  if ("unreadable" in read) throw malformed(read.unreadable);
  atMost(read.count);
  return read.items.map((item) =>
    "value" in item && isObject(item.value)
      ? { ...item, value: { id: `${webhookId}/${item.index + 1}`, source, ...item.value } }
      : item,
  );
}

/** Numbers that a double cannot hold stay as the text of their digits: a mapping makes texts of everything. */
function objectsIn(body: Buffer): unknown[] {
  const { tooDeepAt } = measureElements(body, Number.POSITIVE_INFINITY, deepest);
  if (tooDeepAt !== null) {
    const before = body.toString("utf8", 0, tooDeepAt);
    throw malformed(locate(before, before.length, `is nested more than ${deepest} deep`));
  }
  const parsed = readJsonText(body, 0, body.length, (digits) => `"${digits}"`);
  if ("fault" in parsed) throw malformed(parsed.fault);
  const { value } = parsed;
  if (typeof value !== "object" || value === null) {
    throw malformed({ line: 1, column: 1, detail: "must be a JSON object or an array of objects" });
  }
  const objects: unknown[] = Array.isArray(value) ? value : [value];
  atMost(objects.length);
  return objects;
}

/** JSON.stringify recurses over what a mapping takes as a text: the stack bears some thousands. */
const deepest = 1_000;

function atMost(count: number): void {
  if (count <= bodyEvents) return;
  throw new Fault(
    "too-large",
    `At most ${bodyEvents} objects in one webhook, ${count} came: send less at a time.`,
  );
}

function malformed({ line, column, detail }: SyntaxFault): Fault {
  return new Fault("malformed", `Line ${line}, column ${column}: ${detail}. Nothing was stored.`, {
    line,
    column,
  });
}

function refused(index: number, source: string, pointer: string, detail: string): Item {
  return { index, source, refusal: { code: "invalid", pointer, detail } };
}

function pointerTo(column: string | undefined): string {
  return column ? `/${column.replaceAll("~", "~0").replaceAll("/", "~1").replaceAll(".", "/")}` : "";
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
