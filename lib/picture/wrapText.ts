/**
 * Breaks a text into lines no wider than `width`: between words, and in Chinese between any two, but never before what
 * closes a clause or after what opens one. A word that is wider than a line is broken where it must be. What does not
 * fit into `most` lines ends in `…`.
 */
export function wrapText(
  text: string,
  { width, most, measure }: { width: number; most: number; measure: (text: string) => number },
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (measure((line + piece).trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line.trim() !== "") lines.push(line.trimEnd());
    line = piece.trimStart();
    while (measure(line.trimEnd()) > width) {
      const [start, rest] = cutAt(line, (part) => measure(part) <= width);
      lines.push(start);
      line = rest;
    }
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  const last = lines[most - 1];
  if (lines.length <= most || last === undefined) return lines;
  const [start] = cutAt(last, (part) => measure(`${part}…`) <= width);
  return [...lines.slice(0, most - 1), `${start.trimEnd()}…`];
}

/** What may stand at the start of a line, with all that must follow it there. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let glued = false;
  for (const { segment, isWordLike } of segmenter.segment(text.replace(/\s+/g, " "))) {
    const opens = !isWordLike && /^[\p{Ps}\p{Pi}\p{Sc}−-]$/u.test(segment);
    const follows = !isWordLike && !opens;
    const before = found.length - 1;
    if (before >= 0 && (glued || follows)) found[before] += segment;
    else found.push(segment);
    glued = opens || segment === "\u00a0";
  }
  return found;
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const letters = new Intl.Segmenter("zh", { granularity: "grapheme" });

/** The longest start that fits, of one letter at least, and the rest. */
function cutAt(text: string, fits: (part: string) => boolean): [string, string] {
  const all = Array.from(letters.segment(text), ({ segment }) => segment);
  let count = 1;
  while (count < all.length && fits(all.slice(0, count + 1).join(""))) count += 1;
  return [all.slice(0, count).join(""), all.slice(count).join("")];
}
