/**
 * What is looked for by a question: words of the first 100 characters in lower case, each once. A run of Chinese is
 * one word; a plural is looked for by its singular; words that every text is full of are left out, unless there are no others.
 */
export function wordsOf(question: string): string[] {
  const runs = question.normalize("NFKC").toLowerCase().slice(0, longestQuestion).match(run) ?? [];
  const words = [...new Set(runs.map((word) => word.replace(/^[._]+|[._]+$/g, "").replace(plural, "$1")))];
  const telling = words.filter((word) => word !== "" && !everywhere.has(word));
  return telling.length > 0 ? telling : words.filter((word) => word !== "");
}

export const longestQuestion = 100;

const run = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}_.])+/gu;
const plural = /^(\w{3,}[^s])s$/;
const everywhere = new Set(
  "a an and are be can do does for from how i if in is it its me my not of on or that the there this to we what when where which who why will with you your".split(
    " ",
  ),
);
