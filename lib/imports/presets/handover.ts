import { ImportError } from "@/lib/imports/importError";
import { askedFormat } from "@/lib/imports/recognition/askedFormat";
import type { Recognition } from "@/lib/imports/recognition/recognition";
import { choiceMap } from "@/lib/imports/templates/choiceWords";
import { exampleIds } from "@/lib/imports/templates/exampleCells";
import { readingOf } from "@/lib/imports/templates/readingOf";
import { templateColumns } from "@/lib/imports/templates/templateColumns";
import { templateOf } from "@/lib/imports/templates/templateOf";
import type { Preset } from "./preset";
import { presetMapping } from "./presetMapping";

/**
 * Handover's own templates, one for each type of event: all of the mapping follows from the header. The example rows
 * that they come with are left out.
 */
export const handover: Preset = {
  name: "handover",
  title: { en: "Handover’s own template", zh: "放手的模板" },
  format: ["csv", "xlsx"],
  complete: true,
  recognises: (header) => (templateOf(header) === null ? 0 : surest),
  mapping: (options) => {
    const { recognition } = options;
    const found = templateOf(recognition?.header ?? []);
    if (recognition === undefined || found === null)
      throw new ImportError([
        { detail: "the file is none of Handover’s templates: download one and fill it" },
      ]);
    const { type, columns } = found;
    const lacking = ["time", ...Object.keys(templateColumns[type])].filter(
      (field) => (templateColumns[type][field] ?? "!").endsWith("!") && !columns.has(field),
    );
    if (lacking.length > 0)
      throw new ImportError(
        lacking.map((field) => ({
          detail: `the template of ${type} needs its column "${field}": put it back`,
        })),
      );
    const id = columns.get("id") ?? "";
    const time = columns.get("time") ?? "";
    const looks = recognition.columns.find(({ name }) => name === time)?.looks;
    const data: Fields = type === "case.reviewed" ? { actor: { kind: "human" } } : {};
    for (const field of Object.keys(templateColumns[type])) {
      const column = columns.get(field);
      if (column === undefined) continue;
      const [outer = field, inner] = field.split(".");
      const read = fieldOf(column, readingOf(type, field), recognition);
      if (inner === undefined) data[outer] = read;
      else data[outer] = { ...(data[outer] as Fields | undefined), [inner]: read };
    }
    const rule = {
      type,
      id: `${type}/{${id}}`,
      time: { column: time, format: askedFormat(time, looks, options.times, "iso") },
      data,
    };
    const examples = Object.values(exampleIds).flat();
    return presetMapping(handover, options, [rule], {
      leftOut: [{ why: "example", when: { [id]: examples } }],
    });
  },
};

/** More than any product's header can score. */
const surest = 1_000;

interface Fields {
  [key: string]: string | object;
}

function fieldOf(
  column: string,
  reading: ReturnType<typeof readingOf>,
  recognition: Recognition,
): string | object {
  if (reading === "text") return `{${column}}`;
  if (reading !== "number") return { column, map: choiceMap(reading) };
  const looks = recognition.columns.find(({ name }) => name === column)?.looks;
  const decimal = looks?.kind === "number" && looks.decimal !== "ask" ? looks.decimal : ".";
  return { column, number: true, ...(recognition.format === "csv" ? { decimal } : {}) };
}
