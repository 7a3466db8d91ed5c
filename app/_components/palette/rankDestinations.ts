import type { Destination } from "@/lib/destinations/destinationSchema";

/**
 * Destinations in which every word of a question stands, the best first: those that are called so, those whose
 * name begins with it, those with a word that does, those that have it inside, those found by another name. Of equals the order stays.
 */
export function rankDestinations(destinations: readonly Destination[], question: string): Destination[] {
  const asked = plain(question);
  const words = asked.split(" ");
  return destinations
    .map((destination) => ({ destination, rank: rankOf(destination, asked, words) }))
    .filter(({ rank }) => rank < nowhere)
    .sort((a, b) => a.rank - b.rank)
    .map(({ destination }) => destination);
}

const nowhere = 5;

function rankOf({ name, under, also }: Destination, asked: string, words: readonly string[]): number {
  const own = plain(name);
  if (own === asked) return 0;
  if (own.startsWith(asked)) return 1;
  if (` ${own}`.includes(` ${asked}`)) return 2;
  if (words.every((word) => own.includes(word))) return 3;
  const everything = `${own} ${plain(under ?? "")} ${plain(also)}`;
  return words.every((word) => everything.includes(word)) ? 4 : nowhere;
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim().replace(/\s+/g, " ");
}
