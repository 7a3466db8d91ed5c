// the compiler as a library: version 7 has none that is stable
import ts from "typescript-6";

/** Visits a node of a source file and all that are in it, each before what is in it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}
