import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { refusalWords } from "@/lib/words/refusalWords";
import { refusedTexts } from "@/lib/words/refusedTexts";
import { saidIn } from "@/lib/words/saidIn";

test.each([
  ["must be given", "必须给出"],
  ["must be accepted, corrected or rejected", "必须是 accepted、corrected 或 rejected"],
  ['must be a number, not "twelve"', "必须是数，而不是 “twelve”"],
  ["is not JSON: line 1, column 7: expected a value", "不是 JSON：第 1 行第 7 个字符：这里应该是一个值"],
  [
    '创建时间: must be a time written as D/M/YYYY, not "x"',
    "创建时间：必须是按 D/M/YYYY 写的时间，而不是 “x”",
  ],
  ["/data/amount: must not be negative; a: b: must be given", "/data/amount：不能是负数；a: b：必须给出"],
  [
    '"3/4" may be read in two ways: say in the mapping whether "decimal" is "." or ","',
    "“3/4” 有两种读法：请在对应方式里写明小数点（decimal）是“.”还是“,”",
  ],
  ["the gzip file is broken: incorrect header check", "gzip 文件已损坏：incorrect header check"],
  ["time: must be given (the row is too long to be kept)", "time：必须给出（这一行太长，没有保留）"],
  [
    "/mapping/rules: must have at least one rule (and 2 more).",
    "/mapping/rules：至少要有一条规则（另有 2 处）。",
  ],
  [
    'mapping /path: must come with "path"\nline 3: must be given',
    "对应方式 /path：要和 path 一起用\n第 3 行：必须给出",
  ],
])("%s", (english, chinese) => {
  expect(saidIn(english, "zh")).toEqual({ text: chinese, lang: "zh-Hans" });
  expect(saidIn(english, "en")).toEqual({ text: english, lang: "en" });
});

test("what nobody has words for stays as it is, marked as English", () => {
  for (const text of ["", "Something else.", "a; b", "x: y", ": must", "; ".repeat(400), "a: ".repeat(400)])
    expect(saidIn(text, "zh")).toEqual({ text, lang: "en" });
});

test("everything by which an event, a file or a mapping is refused can be said in Chinese", () => {
  const files = ["events", "imports", "intake", "hooks", "otlp"].flatMap((room) =>
    readdirSync(`lib/${room}`, { recursive: true, encoding: "utf8" }).map((name) => `lib/${room}/${name}`),
  );
  // a webhook's and a trace's sender reads English; what is kept of either stands on pages
  const kept =
    /^lib\/(events|imports|intake)\/|(parseHookMapping|readHookBody|keepSpans|storeSpans|readId)\.ts$/;
  const sources = files.filter(
    (file) => kept.test(file) && file.endsWith(".ts") && !/test|templates\/|arbitrary/i.test(file),
  );
  expect(sources.length).toBeGreaterThan(100);
  const texts = new Set(sources.flatMap((file) => refusedTexts(readFileSync(file, "utf8"))));
  expect(texts.size).toBeGreaterThan(130);
  const unsaid = [...texts].filter((text) => saidIn(text, "zh").lang === "en" || halfSaid(text));
  expect(unsaid).toEqual([]);
});

test("nothing stands there twice, and each names the same parts in both", () => {
  expect(new Set(refusalWords.map(([english]) => english)).size).toBe(refusalWords.length);
  const parts = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  for (const [english, chinese] of refusalWords) expect(parts(chinese), english).toEqual(parts(english));
});

/** A sentence of which only `must be` is known. */
function halfSaid(text: string): boolean {
  return /^必须是 (a|an|the|at|for|on|percent-encoded)\b/.test(saidIn(text, "zh").text);
}
