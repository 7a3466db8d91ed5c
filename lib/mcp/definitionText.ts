import type { ListedDefinition } from "@/lib/definitions/listDefinitions";
import type { Locale } from "@/lib/words/locale";

/** A definition as Markdown. */
export function definitionText(definition: ListedDefinition, locale: Locale): string {
  const { name, meaning, formula, included, excluded, empty } = definition.text[locale];
  const { key, version, state } = definition;
  return [
    `## ${name} [${key}]`,
    meaning,
    `= ${formula}`,
    `+ ${included}`,
    `− ${excluded}`,
    `null: ${empty}`,
    `(${version}, ${state})`,
  ].join("\n");
}
