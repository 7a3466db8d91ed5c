export interface Part {
  text: string;
  marked: boolean;
}

/** The sentence of a text in which the first of `places` stands, at most some 200 characters, with what was found marked. */
export function sentenceAround(text: string, places: readonly (readonly [number, number])[]): Part[] {
  const first = places[0]?.[0] ?? 0;
  const [from, to] = sentence(text, first);
  const start = Math.max(from, first - 80);
  const end = Math.min(to, start + longest);
  const parts: Part[] = [{ text: start > from ? "…" : "", marked: false }];
  let at = start;
  for (const [begin, stop] of places) {
    if (begin < at || stop > end) continue;
    parts.push(
      { text: text.slice(at, begin), marked: false },
      { text: text.slice(begin, stop), marked: true },
    );
    at = stop;
  }
  parts.push({ text: `${text.slice(at, end)}${end < to ? "…" : ""}`, marked: false });
  return parts.filter((part) => part.text !== "");
}

const longest = 200;

function sentence(text: string, at: number): [number, number] {
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(/[.!?:](?=\s)\s*|[。！？；\n]/g)) {
    if (index >= at) return [from, index + mark.trimEnd().length];
    from = index + mark.length;
  }
  return [from, text.length];
}
