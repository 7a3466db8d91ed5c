import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Chapter } from "@/lib/guide/chapter";
import { guidePages } from "@/lib/guide/guidePages";
import { parseChapter } from "@/lib/guide/parseChapter";

/**
 * All chapters in one language, in their order, from the folder `guide` beside `package.json`; read once and kept.
 * A file that is missing throws.
 */
export function readGuide(language: "en" | "zh"): Promise<Chapter[]> {
  const known = kept.get(language);
  if (known) return known;
  const chapters = Promise.all(
    guidePages.map(async (page) =>
      parseChapter(page, await readFile(join(process.cwd(), "guide", language, `${page}.md`), "utf8")),
    ),
  );
  kept.set(language, chapters);
  chapters.catch(() => kept.delete(language));
  return chapters;
}

const kept = new Map<string, Promise<Chapter[]>>();
