import { ImportError } from "@/lib/imports/importError";
import type { Mapping } from "@/lib/imports/mapping";
import { parseMapping } from "@/lib/imports/parseMapping";
import type { Recognition } from "@/lib/imports/recognition/recognition";
import type { Preset, PresetOptions } from "./preset";

/**
 * Rules as a whole mapping, read as the file was recognised: of several formats in the one that it has, with
 * its delimiter, encoding and sheet.
 *
 * @throws ImportError when the encoding must be asked, and was not
 */
export function presetMapping(
  { name, format }: Pick<Preset, "name" | "format">,
  { source = name, zone, encoding, recognition }: PresetOptions,
  rules: readonly object[],
  more: { path?: string; tree?: object; leftOut?: readonly object[] } = {},
): Mapping {
  const known = recognition?.format ?? format[0];
  const label = encoding ?? encodingOf(recognition);
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

/**
 * An encoding that was to be asked is told where the header itself is more than ASCII: only in the one in
 * which it was read is it the product's own.
 */
function encodingOf(recognition: Recognition | undefined): string | undefined {
  if (recognition === undefined) return undefined;
  const { header, encoding } = recognition;
  if (encoding.sure !== undefined) return encoding.sure;
  const candidates = encoding.ask.map((each) => each.encoding);
  if (header.some((name) => /[^\p{ASCII}]/u.test(name))) return candidates[0];
  throw new ImportError([
    { detail: `it cannot be told whether the text is ${candidates.join(" or ")}: say which` },
  ]);
}
