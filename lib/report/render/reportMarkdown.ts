import { lineText } from "@/lib/report/lineText";
import { fileWords } from "@/lib/report/render/fileWords";
import { plainMarkdown } from "@/lib/report/render/plainMarkdown";
import type { ShownReport } from "@/lib/report/shownReport";
import type { Locale } from "@/lib/words/locale";

/** A report as Markdown (CommonMark, with a table of GitHub's). What people wrote is shown, never interpreted. */
export function reportMarkdown(shown: ShownReport, locale: Locale): string {
  const { document, comments } = shown;
  const words = fileWords(shown, locale);
  const { title, subtitle, cautions, conclusion, figures, sections } = document;
  return `${[
    `# ${plainMarkdown(title)}`,
    plainMarkdown(subtitle),
    ...cautions.map((caution) => `> ${plainMarkdown(caution)}`),
    ...conclusion.map((sentence, at) =>
      at === 0 ? `**${plainMarkdown(sentence)}**` : plainMarkdown(sentence),
    ),
    table([
      words.columns,
      ...figures.map(({ label, value, changes, notes }) => [
        ...[label, value, changes.join(" · "), notes.join(" · ")],
      ]),
    ]),
    ...sections.flatMap(({ title, lines }) => [`## ${plainMarkdown(title)}`, list(lines.map(lineText))]),
    ...(comments.length === 0
      ? []
      : [
          `## ${words.comments}`,
          comments
            .map((comment) => `- ${plainMarkdown(words.comment(comment))}  \n${quoted(comment.body)}`)
            .join("\n"),
        ]),
    "---",
    [words.signed, words.composed, words.definitions]
      .flatMap((line) => (line === null ? [] : [plainMarkdown(line)]))
      .join("  \n"),
  ].join("\n\n")}\n`;
}

function table([header = [], ...rows]: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map(plainMarkdown).join(" | ")} |`;
  return [row(header), `| --- | ---: | --- | --- |`, ...rows.map(row)].join("\n");
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${plainMarkdown(line)}`).join("\n");
}

/** Within an item of a list, a line of the body each. */
function quoted(body: string): string {
  return body
    .split(/\s*[\r\n\u2028\u2029]+\s*/)
    .filter((line) => line !== "")
    .map((line) => `  ${plainMarkdown(line)}`)
    .join("  \n");
}
