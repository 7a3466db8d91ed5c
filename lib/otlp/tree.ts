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
    const path = new Set<string>();
    let at: Span | undefined = span;
    let value: T | undefined;
    while (at && !path.has(at.spanId)) {
      value = found.has(at.spanId) ? found.get(at.spanId) : own(at.reading);
      path.add(at.spanId);
      if (value !== undefined || found.has(at.spanId)) break;
      at = at.parentSpanId === null ? undefined : tree.get(at.parentSpanId);
    }
    for (const spanId of path) found.set(spanId, value);
  }
  return found;
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
