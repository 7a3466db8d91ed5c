import { type EventType, eventTypes } from "@/lib/events/event";
import { columnWord, templateLocales } from "./columnWords";
import { templateColumns } from "./templateColumns";

/**
 * Of which type's template a header is, in whichever language, and which of its columns holds which field; null for a
 * header that is not of a template. Columns may have been moved, taken out or added.
 */
export function templateOf(
  header: readonly string[],
): { type: EventType; columns: Map<string, string> } | null {
  for (const name of header) {
    const [, word, type] = /^(id|编号) ?\(([a-z.]+)\)$/.exec(plain(name)) ?? [];
    const known = word === undefined ? undefined : eventTypes.find((each) => each === type);
    if (known === undefined) continue;
    const fields = new Map(
      ["time", ...Object.keys(templateColumns[known])].flatMap((field) =>
        templateLocales.map((locale) => [plain(columnWord(field, locale)), field] as const),
      ),
    );
    const columns = new Map([["id", name]]);
    for (const each of header) {
      const field = fields.get(plain(each));
      if (field !== undefined && !columns.has(field)) columns.set(field, each);
    }
    return { type: known, columns };
  }
  return null;
}

function plain(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/\*\s*$/, "")
    .trim()
    .toLowerCase();
}
