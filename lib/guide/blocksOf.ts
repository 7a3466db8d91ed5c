import type { MarkedToken } from "marked";
import { plainText } from "@/lib/guide/plainText";

/** The pieces of text of a section that are read in one go: paragraphs, points of lists, rows of tables, code. */
export function blocksOf(tokens: readonly MarkedToken[]): string[] {
  return tokens.flatMap((token) => {
    if (token.type === "list") return token.items.flatMap((item) => blocksOf(item.tokens as MarkedToken[]));
    if (token.type === "table") {
      return token.rows.map((row) =>
        row.map((cell) => cell.tokens.map((part) => plainText(part as MarkedToken)).join("")).join(" · "),
      );
    }
    if (token.type === "blockquote") return blocksOf(token.tokens as MarkedToken[]);
    const text = plainText(token).trim();
    return text === "" ? [] : [text];
  });
}
