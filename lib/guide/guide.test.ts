import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { answerSchema } from "@/lib/events/answerSchema";
import { eventTypes } from "@/lib/events/event";
import { blocksOf } from "@/lib/guide/blocksOf";
import type { Chapter } from "@/lib/guide/chapter";
import { guidePages } from "@/lib/guide/guidePages";
import { parseChapter } from "@/lib/guide/parseChapter";
import { readGuide } from "@/lib/guide/readGuide";
import { endpoints } from "@/lib/http/endpoints";
import { catalog } from "@/lib/kpi/catalog/catalog";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";

const languages = [
  ["en", en],
  ["zh", zh],
] as const;

test("both languages have the same chapters, cut alike", async () => {
  for (const [language] of languages) {
    expect(readdirSync(`guide/${language}`).sort()).toEqual(guidePages.map((page) => `${page}.md`).sort());
  }
  const shape = (chapters: Chapter[]) =>
    chapters.map(({ page, sections }) => [
      page,
      ...sections.map(({ depth, tokens }) => [depth, ...tokens.map(({ type }) => type)].join(" ")),
    ]);
  expect(shape(await readGuide("zh"))).toEqual(shape(await readGuide("en")));
});

test.each(languages)("%s: every link leads to a page, and to a heading of it", async (language) => {
  const chapters = await readGuide(language);
  const places = new Set([
    ...["/", "/docs", "/sum", "/definitions", "/api/openapi.json"],
    ...Object.keys(catalog).map((key) => `/definitions#${key}`),
    ...chapters.flatMap(({ page, sections }) =>
      sections.map(({ anchor }) => `/docs/${page}${anchor ? `#${anchor}` : ""}`),
    ),
  ]);
  const links = [...sourceOf(language).matchAll(/\]\(([^)]*)\)/g)].map(([, href = ""]) => href);
  expect(links.length).toBeGreaterThan(15);
  expect(links.filter((href) => !places.has(href))).toEqual([]);
});

test.each(languages)("%s: no heading of a chapter stands twice", async (language) => {
  for (const { page, sections } of await readGuide(language)) {
    const anchors = sections.map(({ anchor }) => anchor);
    expect(new Set(anchors).size, page).toBe(anchors.length);
  }
});

test.each(languages)("%s: no HTML, no entity; what is not text is refused", async (language) => {
  const prose = sourceOf(language).replace(/```[\s\S]*?```|`[^`\n]*`/g, "");
  expect(prose.match(/<\/?[a-z!][^>]*>|&#?\w+;/gi)).toBeNull();
  expect(() => parseChapter("sum", "# A\n\nB\n\n<b>c</b>")).not.toThrow();
  expect(() => blocksOf(parseChapter("sum", "# A\n\nB\n\n<b>c</b>").sections[0]?.tokens ?? [])).toThrow(
    /HTML/,
  );
});

test.each(languages)("%s: a place that is named is called as the pages call it", (language, messages) => {
  const said = new Set(leaves(messages));
  const paths = [...sourceOf(language).matchAll(/\*\*([^*]+ → [^*]+)\*\*/g)].map(([, path = ""]) => path);
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.flatMap((path) => path.split(" → ")).filter((word) => !said.has(word))).toEqual([]);
});

test.each(languages)("%s: addresses, types of events and variables are those of the code", (language) => {
  const source = sourceOf(language);
  const known = new Set([
    ...endpoints.map(({ path }) => path),
    "/api/otlp",
    "/api/health",
    "/api/ready",
    "/api/metrics",
    "/api/openapi.json",
  ]);
  const paths = [...source.matchAll(/\/api\/[\w./-]+/g)].map(([path]) =>
    path.replace("/figures/aar", "/figures/{kpi}"),
  );
  expect(paths.filter((path) => !known.has(path))).toEqual([]);
  const types = [...source.matchAll(/`((?:case|order|cost|headcount|model|change)\.[a-z]+)`/g)].map(
    ([, type = ""]) => type,
  );
  expect(new Set(types.filter((type) => type !== "case.id" && type !== "order.id"))).toEqual(
    new Set(eventTypes),
  );
  const readme = readFileSync("README.md", "utf8");
  const variables = [...source.matchAll(/`([A-Z]+_[A-Z_]+)`/g)].map(([, name = ""]) => name);
  expect(variables.filter((name) => !readme.includes(`\`${name}`))).toEqual([]);
});

test.each(languages)("%s: the answer that is shown is whole", async (language) => {
  const [, shown = ""] = /```json\n(\{ "received"[^`]*)```/.exec(sourceOf(language)) ?? [];
  expect(answerSchema.strict().safeParse(JSON.parse(shown)).error).toBeUndefined();
});

test("a chapter without its title or its lead is refused", () => {
  expect(() => parseChapter("sum", "B")).toThrow("sum: a chapter begins with its title and a paragraph");
  expect(() => parseChapter("sum", "# A\n\nB\n\n# C")).toThrow("second or third level");
});

function sourceOf(language: string): string {
  return guidePages.map((page) => readFileSync(`guide/${language}/${page}.md`, "utf8")).join("\n");
}

function leaves(node: object): string[] {
  return Object.values(node).flatMap((value) => (typeof value === "string" ? [value] : leaves(value)));
}
