import type { Reading, Span } from "@/lib/otlp/reading";

/** The spans of a trace by their ids. */
export type Tree = ReadonlyMap<string, Span>;

/**
 * For each span what it has itself, else what the nearest span above it has; undefined where none has. In one pass, also
 * for a chain of thousands; a ring, which no real trace has, ends where it closes.
 */
export function inherited<T>(
  tree: Tree,
  own: (reading: Reading) => T | undefined,
): Map<string, T | undefined> {
  const found = new Map<string, T | undefined>();
  for (const span of tree.values()) {
    const value = own(span.reading);
    const parent = value === undefined ? parentOf(tree, span) : undefined;
    if (parent === undefined) found.set(span.spanId, value);
    // as good as always, since what is above begins earlier
    else if (found.has(parent.spanId)) found.set(span.spanId, found.get(parent.spanId));
    else climb(tree, span, own, found);
  }
  return found;
}

function parentOf(tree: Tree, { parentSpanId }: Span): Span | undefined {
  return parentSpanId === null ? undefined : tree.get(parentSpanId);
}

/** Settles a span and all those above it up to the first that is settled or has a value of its own. */
function climb<T>(
  tree: Tree,
  span: Span,
  own: (reading: Reading) => T | undefined,
  found: Map<string, T | undefined>,
): void {
  const path = new Set<string>();
  let value: T | undefined;
  for (let at: Span | undefined = span; at && !path.has(at.spanId); at = parentOf(tree, at)) {
    path.add(at.spanId);
    value = found.has(at.spanId) ? found.get(at.spanId) : own(at.reading);
    if (value !== undefined || found.has(at.spanId)) break;
  }
  for (const spanId of path) found.set(spanId, value);
}

/**
 * The spans that have a span below them, at any depth, of those that `counts` picks.
 */
export function above(tree: Tree, counts: (reading: Reading) => boolean): Set<string> {
  const found = new Set<string>();
  for (const span of tree.values()) {
    if (!counts(span.reading)) continue;
    let parent = span.parentSpanId;
    while (parent !== null && !found.has(parent)) {
      found.add(parent);
      parent = tree.get(parent)?.parentSpanId ?? null;
    }
  }
  return found;
}
