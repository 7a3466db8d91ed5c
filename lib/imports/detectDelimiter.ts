/**
 * What stands between the cells of a CSV file: the one of comma, semicolon, tab and pipe that cuts the most
 * of its first lines into as many cells as the header; among equals the one that makes the most cells.
 * Quoted cells are respected. A comma when no line has any of them (a single column).
 *
 * @param text the beginning of the file; its last line may be cut off
 */
export function detectDelimiter(text: string): Delimiter {
  let best: Delimiter = ",";
  let bestScore = 0;
  for (const delimiter of [",", ";", "\t", "|"] as const) {
    const [header = 0, ...rows] = countPerLine(text, delimiter);
    if (header === 0) continue;
    const alike = rows.length === 0 ? 1 : rows.filter((count) => count === header).length / rows.length;
    const score = alike + header / 1e6;
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

export type Delimiter = "," | ";" | "\t" | "|";

/** How often it comes outside of quotes in each of the first lines that are whole and not empty. */
function countPerLine(text: string, delimiter: string): number[] {
  const counts: number[] = [];
  let count = 0;
  let empty = true;
  let quoted = false;
  let cellBegins = true;
  let quoteClosed = false;
  for (const character of text) {
    if (quoted) {
      quoted = character !== '"';
      quoteClosed = !quoted;
    } else if (character === '"' && (cellBegins || quoteClosed)) {
      // at the beginning of a cell, or the second of two within one that is quoted
      quoted = true;
      cellBegins = false;
    } else if (character === "\n" || character === "\r") {
      if (!empty && counts.push(count) > LINES) return counts;
      count = 0;
      empty = true;
      cellBegins = true;
      continue;
    } else {
      quoteClosed = false;
      cellBegins = character === delimiter;
      if (cellBegins) count += 1;
    }
    empty = false;
  }
  return counts.length === 0 && !empty ? [count] : counts;
}

const LINES = 100;
