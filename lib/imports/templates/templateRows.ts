import type { EventType } from "@/lib/events/event";
import { choiceWords } from "./choiceWords";
import { columnWord, type TemplateLocale } from "./columnWords";
import { exampleCells, exampleCellsOf, exampleIds } from "./exampleCells";
import { readingOf } from "./readingOf";
import { templateColumns } from "./templateColumns";

/**
 * The template of a type in a language: its header, where `*` marks what must be filled, and two example rows. The
 * header's first cell says the type, by which `templateOf` knows the file again.
 */
export function templateRows(type: EventType, locale: TemplateLocale): string[][] {
  const columns = templateColumns[type];
  const fields = ["time", ...Object.keys(columns)];
  const idName = columnWord("id", locale);
  const header = [
    locale === "zh" ? `${idName}（${type}）*` : `${idName} (${type})*`,
    ...fields.map((field) => {
      const needed = field === "time" || columns[field]?.endsWith("!");
      return `${columnWord(field, locale)}${needed ? "*" : ""}`;
    }),
  ];
  const rows = ([0, 1] as const).map((place) => [
    exampleIds[locale][place],
    ...fields.map((field) => cellOf(type, field, locale, place)),
  ]);
  return [header, ...rows];
}

function cellOf(type: EventType, field: string, locale: TemplateLocale, place: 0 | 1): string {
  const cells = exampleCellsOf[type]?.[field] ?? exampleCells[field];
  if (cells === undefined) return "";
  const cell = ("en" in cells ? cells[locale] : cells)[place];
  const reading = readingOf(type, field);
  if (locale === "en" || cell === "" || reading === "text" || reading === "number") return cell;
  const words: Record<string, string> = choiceWords[reading];
  return words[cell] ?? cell;
}
