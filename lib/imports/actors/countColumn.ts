import type { Mapping } from "@/lib/imports/mapping";
import { readImport } from "@/lib/imports/readImport";
import { type CountedValues, countValues } from "./countValues";

/**
 * The values of one column of a whole file, read as the mapping reads it, in the rows from which any event
 * comes.
 *
 * @throws ImportError as `readImport`; for a column that the mapping does not name
 */
export async function countColumn(
  bytes: AsyncIterable<Uint8Array>,
  mapping: Mapping,
  column: string,
): Promise<CountedValues> {
  const counter = countValues();
  const [first] = mapping.rules;
  if (first === undefined) return counter.result();
  // What the column holds is carried in a field of its own, whatever the format is.
  const rules = mapping.rules
    .filter(({ data }) => data.actor !== undefined)
    .map((rule) => ({ ...rule, once: undefined, data: { value: { column } } }));
  for await (const { events } of readImport(bytes, { ...mapping, rules })) {
    const [event] = events;
    if (event !== undefined) counter.add(String(event.data.value ?? ""));
  }
  return counter.result();
}
