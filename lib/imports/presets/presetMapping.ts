import type { Mapping } from "@/lib/imports/mapping";
import { parseMapping } from "@/lib/imports/parseMapping";
import type { Preset, PresetOptions } from "./preset";

/**
 * Rules as a whole mapping, read as the file was recognised: of several formats in the one that it has, with
 * its delimiter, encoding and sheet. An encoding that was to be asked is taken as the one in which the header
 * was read: it is the product's own header in that one alone.
 */
export function presetMapping(
  { name, format }: Pick<Preset, "name" | "format">,
  { source = name, zone, recognition }: PresetOptions,
  rules: readonly object[],
  more: { path?: string; tree?: object } = {},
): Mapping {
  const known = recognition?.format ?? format[0];
  const label = recognition?.encoding.sure ?? recognition?.encoding.ask?.[0]?.encoding;
  return parseMapping(
    JSON.parse(
      JSON.stringify({
        format: known,
        zone,
        source,
        encoding: label === "utf-8" ? undefined : label,
        delimiter: known === "csv" ? recognition?.delimiter : undefined,
        sheet: known === "xlsx" ? recognition?.sheet : undefined,
        ...more,
        rules,
      }),
    ),
  );
}
