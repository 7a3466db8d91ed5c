/** A cell without blanks around it, cut off where it is longer than any text that an event may hold. */
export function shortened(cell: string): string {
  const text = cell.trim();
  return text.length > longestText ? text.slice(0, longestText) : text;
}

/** Some times as many characters as the longest text of an event has: what is cut is refused as too long. */
export const longestText = 10_000;
