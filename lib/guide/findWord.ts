/** Where a word of `wordsOf` stands in a text, and how much of it: 1 when whole. */
export interface Found {
  share: number;
  /** start and end of each place, in order */
  places: [start: number, end: number][];
}

/**
 * Looks for a word at the beginning of words, for Chinese anywhere. A Chinese run of three characters or more that is
 * nowhere whole is looked for by its pairs of characters, of which two in five at least must be there.
 */
export function findWord(word: string, text: string): Found {
  const lower = text.toLowerCase();
  if (!/\p{Script=Han}/u.test(word))
    return whole(lower, new RegExp(`(?<![a-z0-9])${word.replaceAll(".", "\\.")}`, "g"));
  const found = whole(lower, new RegExp(word, "g"));
  if (found.share === 1 || word.length < 3) return found;
  const pairs = [...word].slice(1).map((_, at) => word.slice(at, at + 2));
  const present = pairs.filter((pair) => lower.includes(pair));
  if (present.length < pairs.length * 0.4) return { share: 0, places: [] };
  const { places } = whole(lower, new RegExp(present.join("|"), "g"));
  return { share: present.length / pairs.length, places };
}

function whole(text: string, pattern: RegExp): Found {
  const places = [...text.matchAll(pattern)].map(({ index, 0: hit }): [number, number] => [
    index,
    index + hit.length,
  ]);
  return { share: places.length > 0 ? 1 : 0, places };
}
