/**
 * What a system is called until it is said otherwise: the file's name without its ending, its days and its numbers,
 * so that next month's file is of the same source and nothing in it counts twice.
 */
export function sourceName(fileName: string): string {
  const plain = fileName
    .replace(/(\.(csv|tsv|txt|xlsx|xes|xml|json|jsonl|ndjson|gz|zip))+$/i, "")
    .normalize("NFC")
    .replace(/\(\d+\)/g, "")
    .replace(/\d+\s*[年月日号]?/g, "")
    .replace(/[\s_\-.–—()（）至到~]+/g, " ")
    .trim();
  return plain.slice(0, 200) || "import";
}
