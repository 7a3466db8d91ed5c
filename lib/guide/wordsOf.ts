/**
 * What is looked for by a question: words of the first 100 characters in lower case, each once. A run of Chinese is
 * one word; a plural is looked for by its singular; words that every text is full of, and those that only ask, are left
 * out, unless there are no others.
 */
export function wordsOf(question: string): string[] {
  const asked = question.slice(0, longestQuestion).normalize("NFKC").toLowerCase();
  const telling = runs(asked.replace(asking, " ")).filter((word) => !everywhere.has(word));
  return telling.length > 0 ? telling : runs(asked);
}

export const longestQuestion = 100;

function runs(text: string): string[] {
  const words = (text.match(run) ?? []).map((word) =>
    word.replace(/^[._]+|[._]+$/g, "").replace(plural, "$1"),
  );
  return [...new Set(words)].filter((word) => word !== "");
}

const run = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}_.])+/gu;
const plural = /^(\w{3,}[^s])s$/;
const asking = /怎么样?|如何|为什么|是?什么|哪里|吗|呢|的/g;
const everywhere = new Set(
  "a an and are be can do does for from how i if in is it its me my not of on or that the there this to we what when where which who why will with you your".split(
    " ",
  ),
);
