// the compiler as a library: version 7 has none that is stable
import ts from "typescript-6";
import { walk } from "@/lib/words/walk";

/**
 * The texts that a component has written into itself, where it should have asked for words: what stands between tags,
 * strings among the children, and attributes that are read or read out. For the test that finds words without a
 * translation. A text is one that has a word in it: two letters, or a character of Chinese.
 */
export function writtenTexts(source: string): string[] {
  const file = ts.createSourceFile("source.tsx", source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const keep = (text: string) => {
    if (word.test(text)) found.push(text.replaceAll(/\s+/g, " ").trim());
  };
  walk(file, (node) => {
    if (ts.isJsxText(node)) keep(node.text);
    if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent)) {
      for (const text of shown(node.expression)) keep(text);
    }
    if (ts.isJsxAttribute(node) && read.has(node.name.getText()) && node.initializer) {
      const { initializer } = node;
      if (ts.isStringLiteral(initializer)) keep(initializer.text);
      else if (ts.isJsxExpression(initializer) && initializer.expression) {
        for (const text of shown(initializer.expression)) keep(text);
      }
    }
  });
  return found;
}

const word = /\p{L}\p{Ll}|\p{Script=Han}/u;

/** Attributes that a reader meets: HTML's, and those by which our components take words. */
const read = new Set(
  ["aria-label", "aria-description", "aria-roledescription", "alt", "placeholder", "title"].concat([
    "label",
    "hint",
    "text",
    "description",
    "button",
    "heading",
    "caption",
    "empty",
    "note",
  ]),
);

/** The strings that an expression may come to. */
function shown(node: ts.Expression): string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
  if (ts.isConditionalExpression(node)) return [...shown(node.whenTrue), ...shown(node.whenFalse)];
  if (ts.isParenthesizedExpression(node)) return shown(node.expression);
  if (ts.isBinaryExpression(node)) return [...shown(node.left), ...shown(node.right)];
  return [];
}
