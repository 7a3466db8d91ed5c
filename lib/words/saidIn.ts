import { type Locale, languageTag } from "@/lib/words/locale";
import { refusalWords } from "@/lib/words/refusalWords";

/**
 * Why something was not taken (a refusal, what is wrong with a file or a mapping), in the reader's language, as far as
 * there are words for it (`refusalWords`). What stands before it, such as the column of a row, and several that are
 * joined by semicolons stay as they are joined.
 * @param detail in English, as it is kept and as the API answers it
 * @returns the text and its language, for the `lang` of what shows it
 */
export function saidIn(
  detail: string,
  locale: Locale,
): { text: string; lang: ReturnType<typeof languageTag> } {
  const text = locale === "zh" ? chinese(detail, 0) : null;
  return text === null ? { text: detail, lang: "en" } : { text, lang: languageTag(locale) };
}

/** Null: there are no words for any of it. */
function chinese(detail: string, depth: number): string | null {
  const said = whole(detail, depth);
  if (said !== null || depth >= deepest) return said;
  return several(detail, depth) ?? placed(detail, depth) ?? ended(detail, depth);
}

const deepest = 3;

function whole(detail: string, depth: number): string | null {
  for (const { pattern, names, said } of sentences()) {
    const found = pattern.exec(detail);
    if (!found) continue;
    const parts = new Map(names.map((name, at) => [name, found[at + 1] ?? ""]));
    const inner = parts.get("detail");
    const told = inner === undefined || depth >= deepest ? inner : (chinese(inner, depth + 1) ?? inner);
    return said.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      if (name === "detail") return told ?? "";
      const part = (parts.get(name) ?? "").replaceAll(/"([^"]*)"/g, "“$1”");
      return name === "list" ? part.replaceAll(", ", "、").replaceAll(" or ", " 或 ") : part;
    });
  }
  return null;
}

/** `time: must be …; amount: must be …`, or one a line. */
function several(detail: string, depth: number): string | null {
  const between = detail.includes("\n") ? "\n" : "; ";
  const parts = detail.split(between);
  if (parts.length === 1) return null;
  const told = parts.map((part) => chinese(part, depth + 1));
  if (told.every((part) => part === null)) return null;
  return told.map((part, at) => part ?? parts[at]).join(between === "\n" ? between : "；");
}

/** A sentence that was made of a reason: `/mapping/rules: must have at least one rule.` */
function ended(detail: string, depth: number): string | null {
  const said = detail.endsWith(".") ? chinese(detail.slice(0, -1), depth + 1) : null;
  return said === null ? null : `${said}。`;
}

/** `/data/amount: must be …`, `下单时间: must be …`: what stands before a colon is a place, the rest is known. */
function placed(detail: string, depth: number): string | null {
  for (let at = detail.indexOf(": "); at > 0 && at <= longestPlace; at = detail.indexOf(": ", at + 1)) {
    const rest = whole(detail.slice(at + 2), depth + 1);
    if (rest !== null) return `${detail.slice(0, at)}：${rest}`;
  }
  return null;
}

const longestPlace = 400;

interface Sentence {
  pattern: RegExp;
  names: string[];
  said: string;
}

let made: Sentence[] | null = null;

/** Those with the most words of their own first: `must be {list}` would take what others say more exactly. */
function sentences(): Sentence[] {
  made ??= refusalWords
    .toSorted(([a], [b]) => own(b) - own(a))
    .map(([english, said]) => {
      const names = [...english.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
      const literal = english.split(/\{\w+\}/).map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
      return { pattern: new RegExp(`^${literal.join("(.+?)")}$`, "s"), names, said };
    });
  return made;
}

function own(english: string): number {
  return english.replaceAll(/\{\w+\}/g, "").length;
}
