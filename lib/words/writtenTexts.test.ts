import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writtenTexts } from "./writtenTexts";

test.each<[string, string[]]>([
  ["<p>Nothing yet</p>", ["Nothing yet"]],
  ["<p>\n  还没有\n</p>", ["还没有"]],
  ['<p>{done ? "Done" : "open"}</p>', ["Done", "open"]],
  ['<p>{count === 0 && "None"}</p>', ["None"]],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source that is read
  ["<p>{`${count} cases`}</p>", ["cases"]],
  ['<input placeholder="Search" aria-label={"Find"} />', ["Search", "Find"]],
  ['<Field label="Name" name="name" className="block" />', ["Name"]],
  ['<p className="text-body">{t("title")}: {count} · 5 %</p>', []],
])("%s", (source, texts) => {
  expect(writtenTexts(source)).toEqual(texts);
});

test("no page has a word that is not among the words of both languages", () => {
  const app = join(import.meta.dirname, "../../app");
  const found = readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".tsx") && !path.endsWith(".test.tsx"))
    .flatMap((path) => writtenTexts(readFileSync(join(app, path), "utf8")))
    .filter((text) => !untranslated.some((pattern) => pattern.test(text)));
  expect(found).toEqual([]);
});

/** What is typed as it stands in any language: commands, addresses and keys, beginnings of secrets; and a language's own name. */
const untranslated = [
  /handover -- (person|rebuild|org)|^-….ndjson.gz --owner$/,
  /^\/api\//,
  /^\(⌘K \/ Ctrl K\)$/,
  /^(ho_live_|whsec_…)$/,
  /^(简体中文|English)$/,
];
