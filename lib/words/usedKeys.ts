import { existsSync, readFileSync } from "node:fs";
// the compiler as a library: version 7 has none that is stable
import ts from "typescript-6";
import { walk } from "@/lib/words/walk";

/**
 * The message keys that a source file uses, as patterns over whole keys: `t("title")` under `useTranslations("front")`
 * is `front.title`; what is only known when it runs (`${…}`, `t(state)`) stands for one part of a key.
 * For the test that finds words without a use.
 */
export function usedKeys(source: string): RegExp[] {
  const file = ts.createSourceFile("source.tsx", source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const scopes: Scopes = new Map([[file, new Map(handedOn(file).map(({ name, space }) => [name, space]))]]);
  const found: RegExp[] = [];
  walk(file, (node) => {
    for (const { name, space } of declarations(node)) {
      const scope = scopeOf(node);
      scopes.set(scope, (scopes.get(scope) ?? new Map()).set(name, space));
    }
  });
  walk(file, (node) => {
    const [argument] = ts.isCallExpression(node) ? node.arguments : [];
    if (!ts.isCallExpression(node) || !argument) return;
    const space = lookedUp(node.expression, scopes);
    if (space !== null) found.push(...keysOf(argument).map((key) => pattern(space, key)));
  });
  return found;
}

/** Which namespace a name stands for, in the function (or file) that declares it. */
type Scopes = Map<ts.Node, Map<string, string>>;

const one = "[\\w]+";

interface Declared {
  name: string;
  space: string;
}

/** The translators of a file of words that is imported, `@/…Words`: they are called by their names there. */
function handedOn(file: ts.SourceFile): Declared[] {
  return file.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const path = /^@\/(.*Words)$/.exec(statement.moduleSpecifier.text)?.[1];
    if (path === undefined || !existsSync(`${path}.ts`)) return [];
    const words = readFileSync(`${path}.ts`, "utf8");
    const found: Declared[] = [];
    walk(ts.createSourceFile("words.ts", words, ts.ScriptTarget.Latest, true), (node) => {
      found.push(...declarations(node));
    });
    return found;
  });
}

/**
 * `const t = useTranslations("front")`, `const [t, locale] = [await getTranslations("front"), …]`, the same through
 * `Promise.all`, `{ t: useTranslations("front") }`, and a parameter or property
 * `t: …<typeof useTranslations<"front">>`.
 */
function declarations(node: ts.Node): Declared[] {
  if (ts.isVariableDeclaration(node) && node.initializer) return assigned(node.name, node.initializer);
  if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) {
    return assigned(node.name, node.initializer);
  }
  if ((ts.isParameter(node) || ts.isPropertySignature(node)) && node.type && ts.isIdentifier(node.name)) {
    const space = /(?:use|get)Translations<"([\w.]+)">/.exec(node.type.getText())?.[1];
    return space === undefined ? [] : [{ name: node.name.text, space }];
  }
  return [];
}

function assigned(name: ts.BindingName, value: ts.Expression): Declared[] {
  if (ts.isIdentifier(name)) {
    const space = spaceOf(value);
    return space === null ? [] : [{ name: name.text, space }];
  }
  const list = listOf(value);
  if (!ts.isArrayBindingPattern(name) || !list) return [];
  return name.elements.flatMap((element, at) => {
    const item = list.elements[at];
    return ts.isBindingElement(element) && item ? assigned(element.name, item) : [];
  });
}

/** `[…]`, `await Promise.all([…])` */
function listOf(value: ts.Expression): ts.ArrayLiteralExpression | null {
  if (ts.isArrayLiteralExpression(value)) return value;
  if (ts.isAwaitExpression(value)) return listOf(value.expression);
  const [argument] = ts.isCallExpression(value) ? value.arguments : [];
  return argument ? listOf(argument) : null;
}

/** The namespace of `useTranslations("front")`, `await getTranslations()`, `createTranslator({ namespace: "front" })`. */
function spaceOf(node: ts.Expression): string | null {
  if (ts.isAwaitExpression(node) || ts.isParenthesizedExpression(node)) return spaceOf(node.expression);
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return null;
  if (!["useTranslations", "getTranslations", "createTranslator"].includes(node.expression.text)) return null;
  const [argument] = node.arguments;
  if (!argument) return "";
  if (ts.isStringLiteral(argument)) return argument.text;
  return /namespace: "([\w.]+)"/.exec(argument.getText())?.[1] ?? "";
}

/** The namespace in which a called expression looks: `t`, `t.rich`, `words.t`, `useTranslations("front")`. */
function lookedUp(called: ts.Expression, scopes: Scopes): string | null {
  if (ts.isPropertyAccessExpression(called)) {
    return lookedUp(called.expression, scopes) ?? nearest(called, called.name.text, scopes);
  }
  return ts.isIdentifier(called) ? nearest(called, called.text, scopes) : spaceOf(called);
}

/** The innermost declaration of a name around a place. */
function nearest(place: ts.Node, name: string, scopes: Scopes): string | null {
  for (let scope = scopeOf(place); ; scope = scopeOf(scope)) {
    const space = scopes.get(scope)?.get(name);
    if (space !== undefined) return space;
    if (ts.isSourceFile(scope)) return null;
  }
}

function scopeOf(node: ts.Node): ts.Node {
  let scope = node.parent;
  while (!ts.isFunctionLike(scope) && !ts.isSourceFile(scope)) scope = scope.parent;
  return scope;
}

/** The keys that an argument may be. */
function keysOf(node: ts.Expression): string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [escaped(node.text)];
  if (ts.isConditionalExpression(node)) return [...keysOf(node.whenTrue), ...keysOf(node.whenFalse)];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return keysOf(node.expression);
  if (ts.isTemplateExpression(node)) {
    return [
      escaped(node.head.text) + node.templateSpans.map(({ literal }) => one + escaped(literal.text)).join(""),
    ];
  }
  return [one];
}

function pattern(space: string, key: string): RegExp {
  return new RegExp(`^${space ? `${escaped(space)}\\.` : ""}${key}$`);
}

function escaped(text: string): string {
  return text.replace(/\./g, "\\.");
}
