import { expect, test } from "vitest";
import { findWord } from "@/lib/guide/findWord";
import { parseChapter } from "@/lib/guide/parseChapter";
import { readGuide } from "@/lib/guide/readGuide";
import { searchGuide } from "@/lib/guide/searchGuide";
import { sentenceAround } from "@/lib/guide/sentenceAround";
import { wordsOf } from "@/lib/guide/wordsOf";

const chapters = [
  parseChapter(
    "money",
    "# Tea\n\nOf cups.\n\n## Pots\n\nWarm the pot. Then pour the water over leaves. Wait.",
  ),
  parseChapter(
    "sum",
    "# Cups\n\nOf cups.\n\n## Tea in cups\n\nA cup of water, no leaves.\n\n## Milk\n\nTea takes milk.",
  ),
];

test("title before heading before text", () => {
  const found = searchGuide(chapters, "tea").map(({ page, heading }) => `${page}/${heading}`);
  expect(found).toEqual(["money/", "sum/Tea in cups", "sum/Milk"]);
});

test("the sentence around the hit, with the word marked", () => {
  const [hit] = searchGuide(chapters, "pour leaf water");
  expect(hit).toMatchObject({ page: "money", anchor: "pots" });
  expect(hit?.parts).toEqual([
    { text: "Then ", marked: false },
    { text: "pour", marked: true },
    { text: " the ", marked: false },
    { text: "water", marked: true },
    { text: " over leaves.", marked: false },
  ]);
});

test("of several words more than half must be there", () => {
  expect(searchGuide(chapters, "milk sugar")).toEqual([]);
  expect(searchGuide(chapters, "how does one take milk in the tea").map(({ heading }) => heading)).toEqual([
    "Milk",
  ]);
  expect(searchGuide(chapters, "coffee")).toEqual([]);
  expect(searchGuide(chapters, " ?! ")).toEqual([]);
});

test("words of a question", () => {
  expect(wordsOf("How do I import Files?")).toEqual(["import", "file"]);
  expect(wordsOf("MCP怎么接入？")).toEqual(["mcp", "接入"]);
  expect(wordsOf("什么")).toEqual(["什么"]);
  expect(wordsOf("handover.case")).toEqual(["handover.case"]);
  expect(wordsOf("the")).toEqual(["the"]);
  expect(wordsOf("access")).toEqual(["access"]);
  expect(wordsOf(`${"x".repeat(100)}tail`)).toEqual(["x".repeat(100)]);
});

test("a word is looked for where words begin, Chinese anywhere and else by pairs", () => {
  expect(findWord("port", "import, Ports").places).toEqual([[8, 12]]);
  expect(findWord("a.b", "axb a.b").places).toEqual([[4, 7]]);
  expect(findWord("放手", "可以放手了")).toEqual({ share: 1, places: [[2, 4]] });
  expect(findWord("导入文件", "文件可以导入")).toEqual({
    share: 2 / 3,
    places: [
      [0, 2],
      [4, 6],
    ],
  });
  expect(findWord("退换货物流程", "流程")).toEqual({ share: 0, places: [] });
});

test("a long text is cut on both sides", () => {
  const text = `${"a ".repeat(100)}hit${" b".repeat(200)}`;
  const parts = sentenceAround(text, [[200, 203]]);
  expect(parts[0]?.text).toBe("…");
  expect(parts.find(({ marked }) => marked)?.text).toBe("hit");
  expect(parts.at(-1)?.text.endsWith("…")).toBe(true);
  expect(parts.map((part) => part.text).join("").length).toBeLessThan(210);
});

test("what people ask is found in the real guide", async () => {
  const first = async (language: "en" | "zh", question: string) =>
    searchGuide(await readGuide(language), question)[0]?.page;
  expect(await first("en", "webhook")).toBe("connections");
  expect(await first("en", "red line")).toBe("handover");
  expect(await first("en", "take an import back")).toBe("files");
  expect(await first("zh", "撤回导入")).toBe("files");
  expect(await first("zh", "战报卡")).toBe("reports");
  expect(await first("zh", "怎么备份")).toBe("running");
});
