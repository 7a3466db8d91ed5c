// the compiler as a library: version 7 has none that is stable
import ts from "typescript-6";
import { walk } from "@/lib/words/walk";

/**
 * The texts by which a source file says why it does not take something: what it refuses with, what it gives as a
 * `detail` or a `reason`. What is only known when it runs stands as `7`. For the test that finds those without a
 * translation.
 */
export function refusedTexts(source: string): string[] {
  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const found: string[] = [];
  walk(file, (node) => {
    const said = saidBy(node);
    if (said) found.push(...texts(said));
  });
  return found.filter((text) => /\p{Ll}{2} |^[A-Z]/u.test(text));
}

/** The expression whose text is said, if it is one. */
function saidBy(node: ts.Node): ts.Expression | undefined {
  if (ts.isCallExpression(node) && /^(refuse|refused|fault)$/.test(node.expression.getText()))
    return node.arguments.at(-1);
  if (ts.isNewExpression(node) && node.expression.getText() === "Refused") return node.arguments?.[2];
  if (ts.isNewExpression(node) && node.expression.getText() === "Fault") return node.arguments?.[1];
  if (ts.isPropertyAssignment(node) && names.test(node.name.getText())) return node.initializer;
  if (ts.isVariableDeclaration(node) && names.test(node.name.getText())) return node.initializer;
  return undefined;
}

const names = /^(detail|reason|form|noOffset|repeated|wholeEvent)$/;

function texts(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.map(({ expression, literal }) =>
      inner(expression).map((text) => text + literal.text),
    );
    return spans.reduce(
      (begun, ends) => begun.flatMap((text) => ends.map((end) => text + end)),
      [node.head.text],
    );
  }
  if (ts.isConditionalExpression(node)) return [...texts(node.whenTrue), ...texts(node.whenFalse)];
  if (ts.isParenthesizedExpression(node)) return texts(node.expression);
  if (ts.isBinaryExpression(node)) {
    const [left, right] = [texts(node.left), texts(node.right)];
    if (node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return [...left, ...right];
    return left.flatMap((text) => right.map((end) => text + end));
  }
  return [];
}

/** What stands in a template: the texts that it may be, or something. */
function inner(node: ts.Expression): string[] {
  const known = texts(node);
  return known.length === 0 ? ["7"] : known;
}
