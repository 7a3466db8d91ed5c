import type { Message } from "@/lib/delivery/message";
import { punctuation } from "@/lib/delivery/punctuation";
import type { Locale } from "@/lib/words/locale";

/** How a kind of channel writes. */
export interface Style {
  /** what must not be taken for its markup */
  plain(text: string): string;
  bold(text: string): string;
  item(text: string): string;
}

/** A message but for its subject and its link, a line each; no line holds a line break, so that none is cut in two. */
export function linesOf(
  { verdict, figures, sections, footer }: Message,
  { plain, bold, item }: Style,
  locale: Locale,
): string[] {
  const { colon } = punctuation[locale];
  // a space that does not break stays one: it holds an arrow to its figure
  const line = (text: string) => plain(text.replace(/[^\S\u00a0]+/g, " ").trim());
  return [
    ...verdict.map(line),
    ...figures.map(({ label, value, note }) =>
      item(`${line(label)}${colon}${bold(line(value))}${note === null ? "" : ` ${line(note)}`}`),
    ),
    ...sections.flatMap(({ title, lines }) => [bold(line(title)), ...lines.map((each) => item(line(each)))]),
    ...footer.map(line),
  ];
}

/**
 * For the vendors of Markdown and tags, which know no way to escape: what would call people, colour words, link or load
 * an image is written in full width, and so is what would make a heading of a line.
 */
export const markdown: Style = {
  plain: (text) => text.replace(/[<>[\]*`~]|^#/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  bold: (text) => `**${text}**`,
  item: (text) => `- ${text}`,
};
