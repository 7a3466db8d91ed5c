import { jsonCell } from "./jsonCell";

/**
 * Marks rows that stand under one another: each gets `$leaf`, false where a row below it, however deep, has
 * the same value in the column `same`. What a wrapping call counts once more is told by it from the calls
 * that it made. In a circle each row stands under all others. Takes a time that grows with the rows, however they
 * hang together.
 */
export function leafRows(rows: readonly unknown[], { id, parent, same }: Tree): unknown[] {
  const nodes = rows
    .filter(isObject)
    .map((row): Node => ({ row, above: undefined, below: [], kind: jsonCell(row, same), seen: false }));
  const byId = new Map(nodes.map((node) => [jsonCell(node.row, id), node]));
  for (const node of nodes) {
    node.above = byId.get(jsonCell(node.row, parent));
    node.above?.below.push(node);
  }
  const wrapping = new Set<object>();
  for (const node of nodes) if (node.above === undefined) walk(node, new Map(), wrapping);
  // what is left hangs in a circle, or below one
  for (const node of nodes) if (!node.seen) walkCircle(circleAbove(node), wrapping);
  return rows.map((row) => (isObject(row) ? { ...row, $leaf: !wrapping.has(row) } : row));
}

/** Columns: what names a row, what names the one above it, and what they must share. */
export interface Tree {
  id: string;
  parent: string;
  same: string;
}

interface Node {
  row: object;
  above: Node | undefined;
  below: Node[];
  kind: string;
  seen: boolean;
}

/** The rows on the way from the top to where we are, by kind. */
type Way = Map<string, Node[]>;

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Enters a row: the nearest above it of its kind wraps it, and is itself wrapped by the next. */
function enter(node: Node, way: Way, wrapping: Set<object>): void {
  node.seen = true;
  const alike = way.get(node.kind);
  const nearest = alike?.at(-1);
  if (nearest) wrapping.add(nearest.row);
  if (alike) alike.push(node);
  else way.set(node.kind, [node]);
}

/** All that hangs below a row; not by recursion, as a chain may be longer than the stack. */
function walk(from: Node, way: Way, wrapping: Set<object>): void {
  enter(from, way, wrapping);
  const path = [{ node: from, next: 0 }];
  for (let here = path.at(-1); here; here = path.at(-1)) {
    const child = here.node.below[here.next++];
    if (child === undefined) {
      way.get(here.node.kind)?.pop();
      path.pop();
    } else if (!child.seen) {
      enter(child, way, wrapping);
      path.push({ node: child, next: 0 });
    }
  }
}

function circleAbove(node: Node): Node[] {
  const passed = new Set<Node>();
  let at = node;
  while (!passed.has(at) && at.above) {
    passed.add(at);
    at = at.above;
  }
  const way = [...passed];
  return way.slice(way.indexOf(at));
}

function walkCircle(circle: readonly Node[], wrapping: Set<object>): void {
  const way: Way = new Map();
  for (const node of circle) enter(node, way, wrapping);
  for (const alike of way.values()) {
    const [last] = alike.slice(-1);
    if (alike.length > 1 && last) wrapping.add(last.row);
  }
  for (const node of circle) for (const child of node.below) if (!child.seen) walk(child, way, wrapping);
}
