import type { Way } from "@/lib/handover/handoverRow";

/** How a decision is called among the changes that trends show, in both languages of the pages. */
export function titleOf(
  { name, from, to, samplePercent }: { name: string; from: Way; to: Way; samplePercent: number | null },
  takenBack = false,
): string {
  const sample = samplePercent === null || takenBack ? "" : ` ${samplePercent} %`;
  const [before, after] = takenBack ? [to, from] : [from, to];
  const [english, chinese] = takenBack ? ["Taken back", "收回"] : ["Handed over", "放手"];
  const shown = [...name].slice(0, 80).join("");
  return `${english} · ${chinese}: ${shown}: ${words[before]} → ${words[after]}${sample}`;
}

const words: Record<Way, string> = {
  people: "people 人办",
  with_review: "with review 人复核",
  alone: "agent alone 全程无人",
};
