import { measureElements } from "@/lib/events/measureElements";
import { collected } from "./collected";
import { decodeText } from "./decodeText";
import { ImportError } from "./importError";
import { leafRows, type Tree } from "./leafRows";
import type { JsonLine } from "./readNdjson";

/**
 * The items of a list in a file that is one JSON value, in batches as `readNdjson` gives lines; an item's
 * line is its place in the list, from 1. An item sees the whole value under `$file`.
 *
 * @param options.path keys joined by dots that lead to the list, "" when the value itself is it; a single
 *   object is a list of one
 * @param options.tree see `leafRows`
 * @throws ImportError for a file of more than 64 MiB, one that is not JSON, nested more than 1,000 deep or of more than
 *   four million values, and a path that leads to no list
 */
export async function* readJsonList(
  bytes: AsyncIterable<Uint8Array>,
  { path, tree, encoding }: { path: string; tree?: Tree; encoding?: string },
): AsyncGenerator<JsonLine[]> {
  const text = await collected(decodeText(bytes, encoding), "a JSON value that is not one a line");
  const { tooDeepAt, values } = measureElements(text, Number.POSITIVE_INFINITY, deepest, mostValues);
  if (tooDeepAt !== null) throw new ImportError([{ detail: `the JSON is nested more than ${deepest} deep` }]);
  if (values > mostValues) {
    const detail = `the JSON holds more than ${mostValues} values: write one object a line, which is read at any size`;
    throw new ImportError([{ detail }]);
  }
  const file = parsed(text.toString());
  const found = path === "" ? file : path.split(".").reduce(own, file);
  const list = typeof found === "object" && found !== null && !Array.isArray(found) ? [found] : found;
  if (!Array.isArray(list))
    throw new ImportError([{ pointer: "/path", detail: `"${path}" leads to no list in the file` }]);
  const items = tree === undefined ? list : leafRows(list, tree);
  for (let start = 0; start < items.length; start += BATCH)
    yield items.slice(start, start + BATCH).map((item: unknown, index): JsonLine => {
      const at = { line: start + index + 1, text: JSON.stringify(item) };
      return typeof item === "object" && item !== null && !Array.isArray(item)
        ? { ...at, value: { ...item, $file: file } }
        : { ...at, wrong: "must be a JSON object" };
    });
}

const BATCH = 1000;
const deepest = 1_000;
/** JSON takes some hundred bytes of memory for each, whatever it is in the file. */
const mostValues = 4_000_000;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : "it cannot be parsed";
    throw new ImportError([{ detail: `the file must be one JSON value: ${why}` }]);
  }
}

function own(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}
